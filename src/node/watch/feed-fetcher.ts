import { Problem } from '../../core/base/problem.ts'
import { requireWebAddress } from '../../core/scoop/require-web-address.ts'
import type { FeedAnswer, FeedErrand, FeedFetcher } from '../../core/watch/watch-ports.ts'
import { acceptHeaders, contentType } from '../pages/content-kind.ts'
import { emptyAnswer, requestProblem, statusProblem, tooLargeProblem, tooManyRedirects } from '../pages/fetch-failures.ts'
import { hop, type Hop } from '../pages/http-hop.ts'
import { readAnswer, TooLarge } from '../pages/read-answer.ts'
import { decodeText } from '../sources/decode-text.ts'
import { refuseBinary } from '../sources/refuse-binary.ts'

const milliseconds = 20_000
const redirects = 5
const largest = 32 * 1024 * 1024
// A server that wants longer than this has made a mistake.
const longestWish = 7 * 24 * 3600

/** The last hop of a journey, and where permanent redirects say that it begins from now on. */
interface Arrived extends Hop {
  readonly movedTo: string | null
}

/** Fetches feeds as politely as HTTP allows (RFC 9110 §13.1 conditional requests, §10.2.3 Retry-After). */
export function feedFetcher(): FeedFetcher {
  const closing = new AbortController()
  return {
    async fetch(errand) {
      const url = new URL(requireWebAddress(errand.url))
      const signal = AbortSignal.any([AbortSignal.timeout(milliseconds), closing.signal])
      try {
        return await answerOf(await follow(url, errand, signal))
      } catch (error) {
        if (closing.signal.aborted)
          throw new Problem('cancelled', 'Broadsheet is closing.', 'The source is checked when it is open again.', { cause: error })
        const problem = requestProblem(url, signal.aborted && !(error instanceof Problem) ? signal.reason : error, milliseconds / 1000)
        if (isOffline(error)) return { is: 'offline', reason: problem.message, remedy: problem.remedy }
        throw problem
      }
    },
    close: () => closing.abort(),
  }
}

async function follow(start: URL, errand: FeedErrand, signal: AbortSignal): Promise<Arrived> {
  const seen = new Set<string>()
  let url = start
  let permanent = true
  let before: Hop | null = null
  while (seen.size <= redirects) {
    if (seen.has(url.href)) throw tooManyRedirects(start, true)
    seen.add(url.href)
    const mayBePrivate: boolean = errand.reach === 'any' && (before === null || before.isPrivate)
    const now: Hop = await hop(url, acceptHeaders.text, mayBePrivate, signal, conditions(errand))
    const target = redirectOf(now)
    if (target === null) return { ...now, movedTo: permanent && url !== start ? url.href : null }
    permanent &&= now.response.statusCode === 301 || now.response.statusCode === 308
    now.response.destroy()
    before = now
    url = target
  }
  throw tooManyRedirects(start, false)
}

function conditions({ etag, lastModified }: FeedErrand): Readonly<Record<string, string>> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

function redirectOf({ url, response }: Hop): URL | null {
  const { location } = response.headers
  if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0) || !location) return null
  return new URL(requireWebAddress(URL.parse(location, url)?.href ?? location))
}

async function answerOf({ url, response, isPrivate, movedTo }: Arrived): Promise<FeedAnswer> {
  const { statusCode: status = 0, headers } = response
  try {
    if (status === 304) return { is: 'unchanged' }
    if (status === 410) return { is: 'gone' }
    if (status < 200 || status > 299) return refused(statusProblem(url, status), headers['retry-after'])
    const bytes = await readAnswer(response, largest)
    if (bytes.length === 0) throw emptyAnswer(url)
    refuseBinary(url.host, bytes)
    const { text } = decodeText(bytes, charsetOf(headers['content-type']))
    return { is: 'text', text, url: url.href, movedTo, isPrivate, etag: mark(headers.etag), lastModified: mark(headers['last-modified']) }
  } catch (error) {
    if (error instanceof TooLarge) throw tooLargeProblem(url, largest)
    throw error
  } finally {
    response.destroy()
  }
}

/** Servers call every XML file UTF-8; what is none says better itself what it is. */
function charsetOf(header: string | undefined): string | null {
  const { charset } = contentType(header)
  return charset !== null && /^utf-?8$/i.test(charset) ? null : charset
}

/** Whether a failure says that this computer has no way out, and nothing of whom was asked. */
export function isOffline(error: unknown): boolean {
  const { code } = Object(error) as { readonly code?: unknown }
  return code === 'EAI_AGAIN' || code === 'ENETUNREACH' || code === 'ENETDOWN'
}

function refused({ message, remedy }: Problem, retryAfter: string | undefined): FeedAnswer {
  return { is: 'refused', reason: message, remedy, retryAfter: secondsIn(retryAfter) }
}

/** `Retry-After` is a number of seconds or a date. */
function secondsIn(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return null
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000
  return Number.isNaN(seconds) ? null : Math.min(longestWish, Math.max(0, Math.ceil(seconds)))
}

/** A mark that goes back to the server as it came; what is no mark is none. */
function mark(header: string | undefined): string | null {
  return header !== undefined && header.length > 0 && header.length < 1000 && /^[\x20-\x7e]+$/.test(header) ? header : null
}
