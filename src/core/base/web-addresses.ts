import { oneLine } from './text.ts'

/** An address in a text, and what the text calls it; the title is empty when it does not. */
export interface FoundAddress {
  readonly url: string
  readonly title: string
}

const longestAddress = 4_000
const longestTitle = 300

/**
 * The web addresses in a text, each once, in the order in which they stand: bare ones in prose (without the punctuation around
 * them), `<https://…>` (RFC 3986 appendix C), Markdown links, and `address | title` as tab savers write it. `www.` may stand for https://www.
 */
export function webAddressesIn(text: string): readonly FoundAddress[] {
  const found = new Map<string, FoundAddress>()
  for (const match of text.matchAll(
    /(?:\[([^[\]\n]{1,500})\]\(\s*<?)?(?<![\w@/.-])((?:https?:\/\/|www\.)[^\s<>"“”„«»]+)(?:[^\S\n]+\|[^\S\n]+([^\n]{1,500}))?/gi,
  )) {
    const [, linked = '', written = '', beside = ''] = match
    // No address is so long, and finding its end would take long.
    if (written.length > longestAddress) continue
    const url = absolute(withoutPunctuation(linked === '' ? written : inParentheses(written)))
    if (url === null || found.has(url)) continue
    found.set(url, { url, title: oneLine(linked || beside).slice(0, longestTitle) })
  }
  return [...found.values()]
}

function absolute(written: string): string | null {
  const address = /^www\./i.test(written) ? `https://${written}` : written
  const url = URL.parse(address)
  return url && url.hostname.length > 3 ? address : null
}

/** The part of a Markdown link up to the parenthesis that closes it. */
function inParentheses(written: string): string {
  let open = 1
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === '(') open += 1
    if (written[at] === ')') open -= 1
    if (open === 0) return written.slice(0, at)
  }
  return written
}

/** Full stops, quotes and unmatched brackets at the end belong to the sentence. */
function withoutPunctuation(written: string): string {
  let address = written
  for (;;) {
    const last = address.at(-1) ?? ''
    const opening = { ')': '(', ']': '[', '}': '{' }[last]
    const unmatched = opening !== undefined && address.split(opening).length < address.split(last).length
    if (!unmatched && !/[.,;:!?'’‘`*_~|…。、，！？]/.test(last)) return address
    address = address.slice(0, -1)
  }
}
