import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { publicLookup, refusePrivateLiteral } from './guarded-lookup.ts'
import { isPrivateAddress } from './private-address.ts'

/** One request and the beginning of its answer; the body is still to be read. */
export interface Hop {
  readonly url: URL
  readonly response: IncomingMessage
  /** The answer came from a private address. */
  readonly isPrivate: boolean
}

const headers = {
  // Some sites answer nothing to a program that does not look like a browser.
  'user-agent': 'Mozilla/5.0 (compatible; Broadsheet)',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en, *;q=0.5',
}

/** Asks for one address, without following redirects; `conditions` are headers of a conditional request. Rejects with Node's own errors. */
export async function hop(
  url: URL,
  accept: string,
  allowPrivate: boolean,
  signal: AbortSignal,
  conditions: Readonly<Record<string, string>> = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<Hop> {
  if (!allowPrivate) refusePrivateLiteral(url)
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const options = {
    method,
    agent: false,
    headers: { ...headers, accept, ...conditions },
    signal,
    ...(allowPrivate ? {} : { lookup: publicLookup }),
  }
  const request = url.protocol === 'https:' ? https.request(url, options) : http.request(url, options)
  request.on('response', resolve).on('error', reject).end()
  const response = await promise
  return { url, response, isPrivate: isPrivateAddress(response.socket.remoteAddress ?? '0.0.0.0') }
}
