import { Parser } from 'htmlparser2'
import { oneLine } from '../../base/text.ts'

/** Something that a screen reader says in one breath. */
export interface SpokenLine {
  readonly as: 'text' | 'heading' | 'picture' | 'list item' | 'quotation'
  /** Of a heading, 1 to 6; 0 for all else. */
  readonly rank: number
  /** Whether it is announced as a link. */
  readonly isLink: boolean
  /** Empty for a picture that nobody described, which is read by the name of its file or not at all. */
  readonly text: string
  readonly blockId: string | null
}

/** A line with what a screen reader announces of it: “Heading level 2, link: Harbour reopens”. */
export function spokenWords({ as, rank, isLink, text }: SpokenLine): string {
  const role = as === 'heading' ? `heading level ${rank}` : as === 'text' ? '' : as
  const announced = [role, isLink ? 'link' : ''].filter(part => part !== '').join(', ')
  if (announced === '') return text
  return `${announced.charAt(0).toUpperCase()}${announced.slice(1)}: ${text === '' ? 'no description' : text}`
}

interface Open {
  readonly tag: string
  readonly hidden: boolean
  readonly as: SpokenLine['as']
  readonly rank: number
  readonly isLink: boolean
  readonly blockId: string | null
}

const outside: Open = { tag: '', hidden: false, as: 'text', rank: 0, isLink: false, blockId: null }
// These stand within a sentence, and are read with it.
const inSentence = new Set([
  'em',
  'strong',
  'b',
  'i',
  'u',
  's',
  'span',
  'font',
  'small',
  'code',
  'abbr',
  'sub',
  'sup',
  'mark',
  'del',
  'wbr',
])
const unread = new Set(['style', 'script', 'title', 'head', 'noscript', 'template'])

/** What a screen reader says of a mail, in order. Never throws. */
export function spokenLines(html: string): readonly SpokenLine[] {
  const lines: SpokenLine[] = []
  const open: Open[] = []
  let heard = ''
  const inner = (): Open => open.at(-1) ?? outside

  function endLine(): void {
    // Marks between links are for the eye.
    const text = oneLine(heard).replace(/^[·•|]\s*|\s*[·•|]$/g, '')
    heard = ''
    const { as, rank, isLink, blockId, hidden } = inner()
    if (text !== '' && !hidden && /[\p{L}\p{N}\p{S}]/u.test(text)) lines.push({ as, rank, isLink, text, blockId })
  }

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (!inSentence.has(tag) && tag !== 'br') endLine()
      if (tag === 'br') heard += ' '
      const above = inner()
      const id = attributes['id'] ?? ''
      open.push({
        tag,
        hidden:
          above.hidden || unread.has(tag) || attributes['aria-hidden'] === 'true' || /display\s*:\s*none/i.test(attributes['style'] ?? ''),
        as: /^h[1-6]$/.test(tag) ? 'heading' : tag === 'li' ? 'list item' : tag === 'blockquote' ? 'quotation' : above.as,
        rank: /^h[1-6]$/.test(tag) ? Number(tag.slice(1)) : above.rank,
        isLink: above.isLink || (tag === 'a' && attributes['href'] !== undefined),
        blockId: id.startsWith('block-') ? id.slice('block-'.length) : above.blockId,
      })
      const { alt } = attributes
      if (tag !== 'img' || inner().hidden || (alt === '' && !inner().isLink)) return
      lines.push({ as: 'picture', rank: 0, isLink: inner().isLink, text: oneLine(alt ?? ''), blockId: inner().blockId })
    },
    ontext(text) {
      if (!inner().hidden) heard += text
    },
    onclosetag(tag) {
      if (!inSentence.has(tag) && tag !== 'br') endLine()
      open.pop()
    },
  })
  parser.write(html)
  parser.end()
  return lines
}
