import { Parser } from 'htmlparser2'
import { oneLine } from '../../base/text.ts'

/** An element of a mail as it is drawn, and the block that it belongs to. */
export interface PageElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** Null outside of blocks, and where the mail is not marked. */
  readonly blockId: string | null
  /** The words in it; pictures count by their alt text. */
  readonly text: string
  /** Whether readers and screen readers see nothing of it. */
  readonly hidden: boolean
  /** What it stands in, as it stands in the list; -1 for nothing. */
  readonly parent: number
  /** Words that are its own, not those of an element in it. */
  readonly ownText: string
}

/** A mail taken apart: its elements in order, and its style sheets. What only Outlook reads is in comments, and left out. */
export interface Page {
  readonly elements: readonly PageElement[]
  readonly styles: readonly string[]
}

interface Draft {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly blockId: string | null
  readonly hidden: boolean
  readonly parent: number
  /** Which of the mail's words are in it: from the first, up to the last. */
  readonly from: number
  to: number
  ownText: string
}

const mark = 'block-'
const unseen = new Set(['style', 'script', 'title', 'head', 'noscript', 'template'])

/** Takes the HTML of a mail apart. Never throws: broken HTML is read as browsers read it. */
export function readPage(html: string): Page {
  const drafts: Draft[] = []
  const open: number[] = []
  const styles: string[] = []
  const words: string[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      const parent = open.at(-1) ?? -1
      const above = drafts[parent]
      const { id = '', style = '' } = attributes
      const hidden = above?.hidden === true || unseen.has(tag) || /display\s*:\s*none/i.test(style) || attributes['aria-hidden'] === 'true'
      open.push(drafts.length)
      const blockId = id.startsWith(mark) ? id.slice(mark.length) : (above?.blockId ?? null)
      drafts.push({ tag, attributes, blockId, hidden, parent, from: words.length, to: words.length, ownText: '' })
      if (tag === 'img') addText(attributes['alt'] ?? '', false)
      if (tag === 'br') addText(' ', false)
    },
    ontext: text => addText(text, true),
    onclosetag: () => {
      const draft = drafts[open.pop() ?? -1]
      if (draft) draft.to = words.length
    },
  })
  function addText(text: string, own: boolean): void {
    const inner = drafts[open.at(-1) ?? -1]
    if (inner?.tag === 'style') return void styles.push(text)
    if (own && inner) inner.ownText += text
    words.push(text)
  }
  parser.write(html)
  parser.end()
  return { elements: drafts.map(draft => elementOf(draft, words)), styles }
}

/** Few elements are ever asked for all the words in them, and the outer ones hold the whole mail. */
function elementOf({ from, to, ownText, ...draft }: Draft, words: readonly string[]): PageElement {
  return {
    ...draft,
    ownText: oneLine(ownText),
    get text() {
      return oneLine(words.slice(from, to).join(''))
    },
  }
}
