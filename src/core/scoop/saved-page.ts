import { webAddress } from '../base/safe-address.ts'

// Whoever saves a page says so at its very beginning.
const lookedAt = 65_536

const marks: readonly RegExp[] = [
  // SingleFile, in a comment.
  /\bPage saved with SingleFile\w*\s+url:\s*(\S{1,4000})/i,
  // Chrome and Edge, after the "Mark of the Web" of Internet Explorer.
  /<!--\s*saved from url=\(\d{1,5}\)(\S{1,4000})/i,
  // Save Page WE.
  /<meta\s[^<>]{0,200}\bname\s*=\s*["']?savepage-url["']?[^<>]{0,200}\bcontent\s*=\s*["']?([^"'\s<>]{1,4000})/i,
]

/** Where a saved page says that it was saved from; null when no such mark stands in it. */
export function savedFrom(html: string): string | null {
  const start = html.slice(0, lookedAt)
  const written = marks.map(mark => mark.exec(start)?.[1]).map(address => webAddress(address?.replaceAll('&amp;', '&'), null))
  return written.find(address => address !== null) ?? null
}

/** The address of the whole page in a `<base>`; that of a folder or of a site says nothing of the page. */
export function baseAddress(html: string): string | null {
  const href = /<base\s[^<>]{0,200}?\bhref\s*=\s*["']?([^"'\s<>]{1,4000})/i.exec(html.slice(0, lookedAt))?.[1]
  const address = webAddress(href, null)
  return address === null || address.endsWith('/') ? null : address
}

const packed = ';base64,'
const longestType = 200
const shortest = 100

/**
 * A saved page without the files that were packed into it (`data:` addresses, RFC 2397): they can make of some kilobytes of text many
 * megabytes. It steps through the page, as a pattern that long would exhaust the stack.
 */
export function withoutEmbedded(html: string): string {
  const parts: string[] = []
  let from = 0
  for (let mark = html.indexOf(packed); mark >= 0; mark = html.indexOf(packed, from)) {
    const before = html.slice(Math.max(from, mark - longestType), mark)
    const start = before.lastIndexOf('data:')
    const end = endOfData(html, mark + packed.length)
    const isData = start >= 0 && end - mark > shortest
    parts.push(html.slice(from, isData ? mark - before.length + start : end))
    from = end
  }
  return parts.join('') + html.slice(from)
}

function endOfData(html: string, from: number): number {
  const data = /[A-Za-z0-9+/=%]{0,4096}/y
  let at = from
  for (;;) {
    data.lastIndex = at
    data.test(html)
    if (data.lastIndex <= at) return at
    at = data.lastIndex
  }
}
