import { Problem } from '../../core/base/problem.ts'

/** Characters; the same bound as for what is fetched. */
const longest = 8 * 1024 * 1024
// Deeper or larger than any page of text, and about where the parser and Readability begin to take seconds.
const deepest = 100
const mostTags = 120_000
const mostStrayBrackets = 10_000

// Their end tags are often left out, and a new one ends the last: they do not nest by themselves.
const selfEnding = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'option', 'optgroup', 'rt', 'rp'])
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])

/** HTML that can be parsed in bounded time and depth: tags nested too deep go (their words stay), and what follows too many tags. */
export function boundedHtml(html: string): string {
  if (html.length > longest)
    throw new Problem('page-too-large', 'This page is larger than 8 MB.', 'Save the part of it that you need to a file and import that.')
  return withoutExcess(withoutStrayBrackets(html))
}

/** The parser takes seconds over very many `<` that open no tag; a few of them may stand in a script's data and stay. */
function withoutStrayBrackets(html: string): string {
  const stray = /<(?![a-z/!?])/gi
  const many = html.length > mostStrayBrackets && (html.match(stray)?.length ?? 0) > mostStrayBrackets
  return many ? html.replace(stray, '&lt;') : html
}

function withoutExcess(html: string): string {
  const kept: string[] = []
  let from = 0
  let depth = 0
  let dropped = 0
  let tags = 0
  for (const { 0: tag, 1: closing, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)(?:\s[^<>]*)?>/gi)) {
    tags += 1
    if (tags > mostTags) return kept.join('') + html.slice(from, index)
    const lower = name.toLowerCase()
    if (voids.has(lower) || selfEnding.has(lower)) continue
    const tooDeep = closing ? dropped > 0 : depth >= deepest
    if (tooDeep) {
      kept.push(html.slice(from, index))
      from = index + tag.length
      dropped += closing ? -1 : 1
    } else depth = Math.max(0, depth + (closing ? -1 : 1))
  }
  return kept.join('') + html.slice(from)
}
