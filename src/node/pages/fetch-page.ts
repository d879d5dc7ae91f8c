import { Problem } from '../../core/base/problem.ts'
import { requireWebAddress } from '../../core/scoop/require-web-address.ts'
import type { Errand, Fetched, PageFetcher, PrivateReach, Wanted } from '../../core/scoop/scoop-ports.ts'
import { acceptHeaders, contentType, isPdf, kindInWords, looksLikeHtml, mayBe, pdfType } from './content-kind.ts'
import { emptyAnswer, requestProblem, statusProblem, tooLargeProblem, tooManyRedirects, wrongKind } from './fetch-failures.ts'
import { hop, type Hop } from './http-hop.ts'
import { readAnswer, TooLarge } from './read-answer.ts'

/** How much of the web one errand may take. */
export interface FetchLimits {
  readonly milliseconds: number
  readonly redirects: number
  readonly bytes: Readonly<Record<Wanted, number>>
}

const mebibyte = 1024 * 1024

// A page of more than 8 MB is a video or a mistake; lists, feeds and documents may be as large as files may be.
const usual: FetchLimits = {
  milliseconds: 20_000,
  redirects: 5,
  bytes: { article: 64 * mebibyte, page: 8 * mebibyte, text: 64 * mebibyte, picture: 16 * mebibyte },
}

const wantedInWords: Readonly<Record<Wanted, string>> = {
  article: 'a web page',
  page: 'a web page',
  text: 'a feed or a list',
  picture: 'a picture',
}

/** Fetches over http(s). Private addresses are reached only as far as the errand allows, whatever a name or a redirect says. */
export function pageFetcher(limits: FetchLimits = usual): PageFetcher {
  return {
    async fetch(errand) {
      const url = new URL(requireWebAddress(errand.url))
      const signal = AbortSignal.timeout(limits.milliseconds)
      try {
        return await answerOf(await follow(url, errand, limits, signal), errand.wanted, limits)
      } catch (error) {
        throw inWords(url, error, signal, limits)
      }
    },
  }
}

async function follow(start: URL, { wanted, reach }: Errand, limits: FetchLimits, signal: AbortSignal): Promise<Hop> {
  const seen = new Set<string>()
  let url = start
  let before: Hop | null = null
  while (seen.size <= limits.redirects) {
    if (seen.has(url.href)) throw tooManyRedirects(start, true)
    seen.add(url.href)
    const now: Hop = await reached(url, acceptHeaders[wanted], mayBePrivate(reach, url, before), signal, limits)
    const target = redirectOf(now)
    if (target === null) return now
    now.response.destroy()
    before = now
    url = target
  }
  throw tooManyRedirects(start, false)
}

/** A hop whose failure names the host that failed, not the one the journey began at. */
async function reached(url: URL, accept: string, allowPrivate: boolean, signal: AbortSignal, limits: FetchLimits): Promise<Hop> {
  try {
    return await hop(url, accept, allowPrivate, signal)
  } catch (error) {
    throw inWords(url, error, signal, limits)
  }
}

/** Node tells of a body that our own time limit cut off as of a broken connection. */
function inWords(url: URL, error: unknown, signal: AbortSignal, { milliseconds }: FetchLimits): Problem {
  return requestProblem(url, signal.aborted && !(error instanceof Problem) ? signal.reason : error, Math.round(milliseconds / 1000))
}

/** The curator may name a private address, and what answers there may redirect to another; a public one may not. */
function mayBePrivate(reach: PrivateReach, url: URL, before: Hop | null): boolean {
  if (reach === 'any') return before === null || before.isPrivate
  return reach !== 'none' && reach.host === url.host
}

function redirectOf({ url, response }: Hop): URL | null {
  const { location } = response.headers
  if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0) || !location) return null
  const target = URL.parse(location, url)
  return new URL(requireWebAddress(target?.href ?? location))
}

async function answerOf({ url, response, isPrivate }: Hop, wanted: Wanted, limits: FetchLimits): Promise<Fetched> {
  const status = response.statusCode ?? 0
  const { mediaType, charset } = contentType(response.headers['content-type'])
  const limit = limits.bytes[wanted === 'article' && /html/.test(mediaType) ? 'page' : wanted]
  try {
    if (status < 200 || status > 299) throw statusProblem(url, status)
    if (!mayBe(wanted, mediaType)) throw wrongKind(url, kindInWords(mediaType, null), wantedInWords[wanted])
    const bytes = await readAnswer(response, limit)
    if (bytes.length === 0) throw emptyAnswer(url)
    if (wanted === 'article' && isPdf(bytes)) return { url: url.href, mediaType: pdfType, charset, bytes, isPrivate }
    const unnamed = (wanted === 'page' || wanted === 'article') && !/html/.test(mediaType)
    if (unnamed && !looksLikeHtml(bytes)) throw wrongKind(url, kindInWords(mediaType, bytes), wantedInWords.page)
    return { url: url.href, mediaType, charset, bytes, isPrivate }
  } catch (error) {
    if (error instanceof TooLarge) throw tooLargeProblem(url, limit)
    throw error
  } finally {
    response.destroy()
  }
}
