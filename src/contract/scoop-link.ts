import { oneLine } from '../core/base/text.ts'

/** What a web page, by way of a link to us, asks to have scooped. Nothing in it is to be trusted. */
export interface ScoopRequest {
  /** http(s). */
  readonly url: string
  /** What the page calls itself; one line, may be empty. */
  readonly title: string
  /** What was selected on it; may be empty. */
  readonly text: string
}

/** The scheme that the system opens us by. */
export const linkScheme = 'broadsheet'

const longestLink = 32_768
const longestAddress = 4_000
const longestTitle = 300
const longestText = 4_000

/** Reads `broadsheet://scoop?url=…&title=…&text=…`; null for anything else, and for an address that is not of the web. */
export function readScoopLink(link: string): ScoopRequest | null {
  if (link.length > longestLink) return null
  const url = URL.parse(link)
  if (url?.protocol !== `${linkScheme}:`) return null
  // `broadsheet:scoop?…` has no host.
  const verb = `${url.hostname}${url.pathname}`.replace(/\/+$/, '').toLowerCase()
  return verb === 'scoop' ? readScoopQuery(url.search) : null
}

/** Reads the query of such a link; null without an address of the web. */
export function readScoopQuery(query: string): ScoopRequest | null {
  if (query.length > longestLink) return null
  const fields = new URLSearchParams(query)
  const url = URL.parse((fields.get('url') ?? '').trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '' || url.username !== '' || url.password !== '') return null
  if (url.href.length > longestAddress) return null
  return {
    url: url.href,
    title: oneLine(printable(fields.get('title') ?? '')).slice(0, longestTitle),
    text: printable(fields.get('text') ?? '')
      .trim()
      .slice(0, longestText),
  }
}

/** Without control characters, and without those that turn the direction of what stands beside them. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, ' ')
}
