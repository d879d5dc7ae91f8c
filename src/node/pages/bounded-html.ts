import { Problem } from '../../core/base/problem.ts'

/** Characters; the same bound as for what is fetched. */
const longest = 8 * 1024 * 1024
// Deeper or larger than any page of text, and about where the parser and Readability begin to take seconds.
const deepest = 100
const mostTags = 40_000
const mostStrayBrackets = 10_000

// Their end tags are often left out, and a new one ends the last: they do not nest by themselves.
const selfEnding = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'option', 'optgroup', 'rt', 'rp'])
// What stands in these is no markup, whatever it looks like.
const rawEnds: Readonly<Record<string, RegExp>> = {
  '!--': /-->/,
  script: /<\/script/,
  style: /<\/style/,
  textarea: /<\/textarea/,
  title: /<\/title/,
}
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])

/** HTML that can be parsed in bounded time and depth: tags nested too deep go (their words stay), and what follows too many tags. */
export function boundedHtml(html: string): string {
  if (html.length > longest)
    throw new Problem('page-too-large', 'This page is larger than 8 MB.', 'Save the part of it that you need to a file and import that.')
  return withoutExcess(withoutStrayBrackets(firstTags(html)))
}

function firstTags(html: string): string {
  let tags = 0
  for (const { index } of html.matchAll(/<[a-z]/gi)) {
    tags += 1
    if (tags > mostTags) return html.slice(0, index)
  }
  return html
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
  for (const { tag, closing, index } of nestingTags(html)) {
    if (closing ? dropped > 0 : depth >= deepest) {
      kept.push(html.slice(from, index))
      from = index + tag.length
      dropped += closing ? -1 : 1
    } else depth = Math.max(0, depth + (closing ? -1 : 1))
  }
  return kept.join('') + html.slice(from)
}

interface Tag {
  readonly tag: string
  readonly closing: boolean
  readonly index: number
}

/** The tags that open or close a level of nesting; those in scripts, styles and comments are none. */
function* nestingTags(html: string): Generator<Tag> {
  let skippedTo = 0
  for (const { 0: tag, 1: slash = '', 2: name = '!--', index } of html.matchAll(/<(?:!--|(\/?)([a-z][a-z0-9:-]*)(?:[\s/][^<>]*)?>?)/gi)) {
    if (index < skippedTo) continue
    const lower = name.toLowerCase()
    const end = slash === '' ? rawEnds[lower] : undefined
    if (end) skippedTo = endOf(html, end, index)
    else if (!voids.has(lower) && !selfEnding.has(lower)) yield { tag, closing: slash === '/', index }
  }
}

function endOf(html: string, end: RegExp, from: number): number {
  const search = new RegExp(end, 'gi')
  search.lastIndex = from
  return search.exec(html)?.index ?? html.length
}
