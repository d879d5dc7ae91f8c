const paragraphs = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'figure',
  'figcaption',
  'dl',
  'table',
  'caption',
  'pre',
  'hr',
])
const lines = new Set(['br', 'li', 'tr', 'dt', 'dd'])

interface List {
  /** The next item's number; null for bullets. */
  number: number | null
}

/**
 * Cleaned HTML (what `cleanHtml` answers) as text: paragraphs apart by a blank line, list items as `• …` or `1. …`,
 * line breaks and code kept as they are. It walks the tags without recursion, so no nesting is too deep for it.
 */
export function plainText(html: string): string {
  const lists: List[] = []
  let text = ''
  let preformatted = 0
  for (const [token, closing, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|[^<]+/g)) {
    if (tag === '') text += preformatted > 0 ? decode(token).replaceAll(' ', '\u00A0') : decode(token).replace(/[\s\u00A0]+/g, ' ')
    else if (isList(tag)) text += lists.length > (closing ? 1 : 0) ? '' : '\n\n'
    else if (paragraphs.has(tag)) text += lists.length > 0 ? ' ' : '\n\n'
    else if (tag === 'td' || tag === 'th') text += closing ? ' ' : ''
    else if (lines.has(tag) && !closing) text += `\n${tag === 'li' ? marker(lists.at(-1)) : ''}`
    if (tag === 'pre') preformatted += closing ? -1 : 1
    if (isList(tag)) turnList(lists, token, closing === '/')
  }
  return tidy(text)
}

function isList(tag: string): boolean {
  return tag === 'ul' || tag === 'ol'
}

function turnList(lists: List[], token: string, closing: boolean): void {
  if (closing) lists.pop()
  else lists.push({ number: token.startsWith('<ol') ? Number(/ start="(-?\d+)"/.exec(token)?.[1] ?? 1) : null })
}

function marker(list: List | undefined): string {
  if (!list || list.number === null) return '• '
  list.number += 1
  return `${list.number - 1}. `
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(^|\n)(• |\d+\. )\n+/g, '$1$2')
    .replaceAll('\u00A0', ' ')
    .trim()
}
