import { parseDocument } from 'htmlparser2'
import { unwrapAddress } from '../../base/unwrap-address.ts'
import { mailUrl } from '../../base/mail-url.ts'
import { tidyUrl } from '../../library/tidy-url.ts'
import { type HtmlElement, type HtmlNode, isHidden, listItemOf, marksOf } from './html-looks.ts'
import { joinedWords, lineOf, marked, type ProseMark, type ProseNode } from './prose.ts'
import { nestWordLists, type WordItem } from './word-lists.ts'

/** HTML this long, or of so many blocks, is a site and no passage; what lies beyond is left out. */
const longest = 1_000_000
const mostBlocks = 5_000
/** Nothing that a person wrote lies deeper. */
const deepest = 200
/** Lists and quotes in each other; a mail has no room for more. */
const deepestNest = 6

const dropped = new Set(
  'script style head title meta link template noscript iframe object embed svg math canvas audio video select textarea button input'.split(
    ' ',
  ),
)
const blocks = new Set(
  'p div section article main header footer aside nav figure figcaption address dl dt dd table thead tbody tfoot tr pre form fieldset center'.split(
    ' ',
  ),
)

/**
 * HTML from a web page, a word processor or an online document as prose: words, headings, lists, quotes and links, and nothing of how
 * it looked or what it ran. Addresses come out of click counters and lose what only counts readers.
 */
export function readHtml(html: string): readonly ProseNode[] {
  const { children } = parseDocument(html.slice(0, longest), { decodeEntities: true, lowerCaseTags: true })
  return readNodes(children as HtmlNode[], { marks: [], depth: 0, nest: 0, pre: false }).slice(0, mostBlocks)
}

interface Place {
  readonly marks: readonly ProseMark[]
  readonly depth: number
  readonly nest: number
  /** White space counts. */
  readonly pre: boolean
}

function readNodes(nodes: readonly HtmlNode[], place: Place): readonly ProseNode[] {
  const written: (ProseNode | WordItem)[] = []
  let line: ProseNode[] = []
  const endLine = (): void => {
    for (const words of linesOf(line)) written.push(lineOf('paragraph', words))
    line = []
  }
  const addWords = (text: string, at: Place): void => {
    for (const word of wordsOf(text, at)) line.push(word)
  }
  const walk = (each: readonly HtmlNode[], at: Place): void => {
    if (at.depth > deepest) return addWords(textWithin(each), at)
    for (const node of each) {
      if (node.type === 'text') addWords(node.data, at)
      if (node.type !== 'tag' || dropped.has(node.name) || isHidden(node)) continue
      const inside: Place = { ...at, depth: at.depth + 1, marks: marksOf(node, at.marks, linkTo), pre: at.pre || node.name === 'pre' }
      const block = node.name === 'br' ? null : blockOf(node, inside)
      if (node.name === 'br') line.push({ type: 'hardBreak' })
      else if (block) {
        endLine()
        for (const each of block) written.push(each)
      } else if (blocks.has(node.name)) {
        endLine()
        walk(node.children, inside)
        endLine()
      } else {
        walk(node.children, inside)
        // Cells of a row would run into each other.
        if (node.name === 'td' || node.name === 'th') line.push({ type: 'text', text: ' ' })
      }
    }
  }
  walk(nodes, place)
  endLine()
  return nestWordLists(written)
}

/** What an element makes of all that is in it; null for one that only holds what is in it. */
function blockOf(node: HtmlElement, place: Place): readonly (ProseNode | WordItem)[] | null {
  const { name, children } = node
  if (name === 'hr') return [{ type: 'horizontalRule' }]
  const item = listItemOf(node)
  if (item) return [{ ...item, content: readNodes(children, place) }]
  if (/^h[1-6]$/.test(name))
    return readNodes(children, { ...place, marks: place.marks.filter(({ type }) => type !== 'bold') }).map(line =>
      line.type === 'paragraph' ? { ...line, type: 'heading', attrs: { level: Number(name[1]) } } : line,
    )
  if (!['ul', 'ol', 'menu', 'blockquote', 'li'].includes(name)) return null
  const inner = { ...place, nest: place.nest + 1 }
  if (place.nest >= deepestNest || name === 'li') return readNodes(children, inner)
  if (name === 'blockquote') return wrapped(readNodes(children, inner), content => ({ type: 'blockquote', content }))
  const items = itemsOf(children, inner)
  if (items.length === 0) return []
  const tight = items.every(({ content = [] }) => content.filter(({ type }) => type === 'paragraph').length < 2)
  const start = Number.parseInt(node.attribs['start'] ?? '1', 10)
  return name === 'ol'
    ? [{ type: 'orderedList', attrs: { start: start >= 0 && start < 1e9 ? start : 1, tight }, content: items }]
    : [{ type: 'bulletList', attrs: { tight }, content: items }]
}

/** The items of a list; what stands between them goes with the one before. */
function itemsOf(children: readonly HtmlNode[], place: Place): readonly ProseNode[] {
  const items: (readonly ProseNode[])[] = []
  for (const child of children) {
    if (child.type !== 'tag' || isHidden(child)) continue
    const inside = { ...place, depth: place.depth + 1, marks: marksOf(child, place.marks, linkTo) }
    const content = child.name === 'li' ? readNodes(child.children, inside) : readNodes([child], inside)
    if (child.name === 'li' || items.length === 0) items.push(content)
    else items[items.length - 1] = [...(items.at(-1) ?? []), ...content]
  }
  return items.filter(content => content.length > 0).map(content => ({ type: 'listItem', content }))
}

function wrapped(content: readonly ProseNode[], wrap: (content: readonly ProseNode[]) => ProseNode): readonly ProseNode[] {
  return content.length > 0 ? [wrap(content)] : []
}

function wordsOf(data: string, { marks, pre }: Place): ProseNode[] {
  if (!pre) return [marked({ type: 'text', text: data.replace(/[\t\n\f\r ]+/g, ' ') }, marks)]
  return data
    .split(/\r?\n/)
    .flatMap((text, at) => [...(at > 0 ? [{ type: 'hardBreak' } as const] : []), marked({ type: 'text', text }, marks)])
}

/** Words in a row as lines of their own where a gap is between them: two breaks end a paragraph. */
function linesOf(words: readonly ProseNode[]): readonly (readonly ProseNode[])[] {
  const lines: ProseNode[][] = [[]]
  let breaks = 0
  for (const word of words) {
    const blank = word.type === 'text' && (word.text ?? '').trim() === ''
    if (word.type === 'hardBreak') breaks += 1
    else if (!blank) {
      if (breaks > 1) lines.push([])
      else if (breaks === 1) lines.at(-1)?.push({ type: 'hardBreak' })
      breaks = 0
      lines.at(-1)?.push(word)
    } else if (breaks === 0) lines.at(-1)?.push(word)
  }
  return lines.map(tidied).filter(line => line.length > 0)
}

/** The words in nodes, however deep. */
function textWithin(nodes: readonly HtmlNode[]): string {
  const waiting = nodes.toReversed()
  let text = ''
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') text += node.data
    else if (node.type === 'tag' && !dropped.has(node.name)) waiting.push(...node.children.toReversed())
  }
  return text
}

/** Single spaces between words, none at the ends. */
function tidied(words: readonly ProseNode[]): readonly ProseNode[] {
  let spaced = true
  const single = words.map((word, at): ProseNode => {
    if (word.type !== 'text') {
      spaced = true
      return word
    }
    const text = spaced ? (word.text ?? '').replace(/^ +/, '') : (word.text ?? '')
    const last = at === words.length - 1 || words[at + 1]?.type === 'hardBreak'
    if (text !== '') spaced = text.endsWith(' ')
    return { ...word, text: last ? text.trimEnd() : text }
  })
  const joined = joinedWords(single)
  return joined[0]?.type === 'hardBreak' ? joined.slice(1) : joined
}

/** Where a link leads, tidied; null for what a mail may not link to. */
function linkTo(href: string): string | null {
  const url = mailUrl(href)
  return url !== null && /^https?:/.test(url) && !url.includes('{{') ? tidyUrl(unwrapAddress(url)) : url
}
