import { Problem } from '../../core/base/problem.ts'
import { requireWebAddress } from '../../core/scoop/require-web-address.ts'
import type { LinkAnswer, LinkAsker } from '../../core/watch/links/links-ports.ts'
import { acceptHeaders } from '../pages/content-kind.ts'
import { requestProblem, tooManyRedirects } from '../pages/fetch-failures.ts'
import { hop, type Hop } from '../pages/http-hop.ts'

const usualMilliseconds = 20_000
const redirects = 8

/**
 * Asks whether addresses still answer: by HEAD, and where that is not answered well by GET, of which nothing but the head is read.
 * A private address is asked only when it is an article's own, or when another such leads to it.
 */
export function linkAsker(milliseconds = usualMilliseconds): LinkAsker {
  const closing = new AbortController()
  return {
    async ask(address) {
      const url = new URL(requireWebAddress(address))
      const signal = AbortSignal.any([AbortSignal.timeout(milliseconds), closing.signal])
      try {
        const short = await follow(url, 'HEAD', signal).catch((error: unknown) => {
          if (signal.aborted) throw error
          return null
        })
        return short && short.status >= 200 && short.status <= 299 ? short : await follow(url, 'GET', signal)
      } catch (error) {
        if (closing.signal.aborted)
          throw new Problem('cancelled', 'Broadsheet is closing.', 'Check the links again when it is open.', { cause: error })
        throw requestProblem(url, signal.aborted && !(error instanceof Problem) ? signal.reason : error, milliseconds / 1000)
      }
    },
    close: () => closing.abort(),
  }
}

async function follow(start: URL, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<LinkAnswer> {
  const seen = new Set<string>()
  let url = start
  let permanent = true
  let movedTo: string | null = null
  let before: Hop | null = null
  while (seen.size <= redirects) {
    if (seen.has(url.href)) throw tooManyRedirects(start, true)
    seen.add(url.href)
    const now: Hop = await hop(url, acceptHeaders.page, before === null || before.isPrivate, signal, {}, method)
    now.response.destroy()
    const status = now.response.statusCode ?? 0
    const { location } = now.response.headers
    if (![301, 302, 303, 307, 308].includes(status) || !location) return { url: url.href, status, movedTo }
    permanent &&= status === 301 || status === 308
    before = now
    url = new URL(requireWebAddress(URL.parse(location, url)?.href ?? location))
    if (permanent) movedTo = url.href
  }
  throw tooManyRedirects(start, false)
}
