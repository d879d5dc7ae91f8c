import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer } from '../contract/answer.ts'
import { handOnPath } from '../contract/bookmarklet.ts'
import type { Newsroom } from '../contract/newsroom.ts'
import { Problem } from '../core/base/problem.ts'
import { type AssetFolders, readAsset } from '../node/web/assets.ts'
import { contentSecurityPolicy } from '../node/web/content-security-policy.ts'
import { handOnPage, handOnPolicy } from './hand-on.ts'
import { cookieName, newToken, opens, tokenIn } from './token.ts'

// A file of 64 MB, which the newsroom accepts, is 86 MB in base64.
const maxRequestBytes = 96 * 1024 * 1024

const heartbeatMs = 25_000

export interface Loopback {
  /** With the token in it: whoever has this address has the newsroom. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves a newsroom and its user interface on 127.0.0.1. Every request needs the token (first in the address, then in a
 * cookie that scripts cannot read) and a Host that is ours, so that no other page in the browser can reach it by DNS rebinding.
 */
export async function serveNewsroom(
  newsroom: Newsroom,
  folders: AssetFolders,
  port: number,
  log: (error: unknown) => void,
): Promise<Loopback> {
  const token = newToken()
  const server = createServer((request, response) => {
    handle({ newsroom, folders, token, log, port: portOf(server) }, request, response).catch(error => {
      log(error)
      refuse(response, 500, 'Something went wrong. The details are in the log.')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(portProblem(error, port))).listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf(server)}/?token=${token}`,
    port: portOf(server),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Context {
  readonly newsroom: Newsroom
  readonly folders: AssetFolders
  readonly token: string
  readonly port: number
  readonly log: (error: unknown) => void
}

function portProblem(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code !== 'EADDRINUSE' && cause.code !== 'EACCES') return cause
  const what = cause.code === 'EACCES' ? `Port ${port} is reserved for the system.` : `Another program listens at port ${port}.`
  return new Problem('conflict', what, 'Choose another port with --port, or leave it out.', { cause })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function handle(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { port, token } = context
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host = '', origin } = request.headers
  if (!ours.includes(host)) return refuse(response, 421, 'This address is not Broadsheet’s.')
  if (origin !== undefined && !ours.some(name => origin === `http://${name}`))
    return refuse(response, 403, 'Requests from other pages are refused.')

  const url = new URL(request.url ?? '/', `http://${host}`)
  const offered = url.searchParams.get('token')
  if (request.method === 'GET' && url.pathname === '/' && offered !== null && opens(token, offered)) return enter(response, port, token)
  if (request.method === 'GET' && url.pathname === handOnPath) return handOn(response)
  if (!opens(token, tokenIn(request.headers.cookie, port)))
    return refuse(
      response,
      401,
      'Open Broadsheet by the address it printed when it started: it holds the key. Then press the bookmark again.',
    )

  if (request.method === 'POST' && url.pathname === '/call') return call(context, request, response)
  if (request.method === 'GET' && url.pathname === '/events') return stream(context, response)
  if (request.method === 'GET' || request.method === 'HEAD') return asset(context, url.pathname, response)
  refuse(response, 405, 'That is not something to do here.')
}

/** Puts the token in the cookie and sends the browser to an address without it. */
function enter(response: ServerResponse, port: number, token: string): void {
  response
    .writeHead(303, {
      location: '/',
      'set-cookie': `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      'cache-control': 'no-store',
    })
    .end()
}

function handOn(response: ServerResponse): void {
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': handOnPolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .end(handOnPage)
}

async function call(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!request.headers['content-type']?.startsWith('application/json')) return refuse(response, 415, 'Requests are JSON.')
  const body = await read(request)
  if (body === null) return refuse(response, 413, 'That is more than Broadsheet takes at once.')
  const { name, input } = parsed(body)
  const reply = await answer(context.newsroom, name, input, context.log)
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(reply))
}

async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxRequestBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(body: string): { name?: unknown; input?: unknown } {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function stream({ newsroom }: Context, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n')
  const stop = newsroom.onEvent(event => response.write(`data: ${JSON.stringify(event)}\n\n`))
  const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs)
  response.on('close', () => {
    stop()
    clearInterval(heartbeat)
  })
}

async function asset({ folders }: Context, pathname: string, response: ServerResponse): Promise<void> {
  const found = await readAsset(folders, pathname)
  if (!found) return refuse(response, 404, 'There is nothing here.')
  const lasting = pathname.startsWith('/images/') || pathname.startsWith('/assets/')
  response
    .writeHead(200, {
      'content-type': found.type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': lasting ? 'private, max-age=31536000, immutable' : 'no-store',
    })
    .end(found.bytes)
}

function refuse(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return void response.end()
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(`${words}\n`)
}
