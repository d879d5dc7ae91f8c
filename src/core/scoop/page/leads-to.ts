import { webAddress } from '../../base/safe-address.ts'
import type { PageContent } from '../scoop-operations.ts'
import { unAmp } from '../un-amp.ts'
import type { PageSignals } from './page-signals.ts'

/** A page of more text is there to be read, whatever it does afterwards. */
const mostText = 400
/** Seconds; a page that reloads itself later wants to stay fresh. */
const longestWait = 10

/** Where a page sends its readers: the original of an AMP page, the goal of a redirect; null when it is there to be read. */
export function leadsTo(signals: PageSignals, { text, canonicalUrl }: PageContent, url: string | null): string | null {
  const goal = text.length <= mostText ? refreshOf(signals, url) : null
  const other = goal ?? (isAmp(signals) ? (canonicalUrl ?? (url === null ? null : unAmp(url))) : null)
  return other === null || URL.parse(other)?.href === url ? null : other
}

/** `<meta http-equiv="refresh" content="0; url=…">` */
function refreshOf({ meta }: PageSignals, url: string | null): string | null {
  const [, wait, goal] = /^\s*(\d+)(?:\.\d*)?\s*[;,]?\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i.exec(meta('refresh')) ?? []
  return goal === undefined || Number(wait) > longestWait ? null : webAddress(goal, url)
}

/** `<html ⚡>` or `<html amp>`. */
function isAmp({ attributes }: PageSignals): boolean {
  return attributes['amp'] !== undefined || Object.keys(attributes).some(name => name.startsWith('⚡') && !name.includes('4'))
}
