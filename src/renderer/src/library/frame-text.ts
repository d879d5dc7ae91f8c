import type { TextSpan } from '../../../core/library/highlights/find-highlight.ts'

/** The words of a page as one text, and the way from a place in it to the page and back. */
export interface FrameText {
  readonly text: string
  spanOf(range: Range): TextSpan
  /** The pieces of text nodes that a stretch of the text covers. */
  piecesOf(span: TextSpan): readonly TextPiece[]
}

export interface TextPiece {
  readonly node: Text
  readonly start: number
  readonly end: number
}

interface Placed {
  readonly node: Text
  readonly at: number
}

const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, figure, figcaption, pre, td, th, dt, dd, section, article, body'

/** Reads a page; two blocks are a line apart. */
export function frameText({ body }: Document): FrameText {
  const placed: Placed[] = []
  let text = ''
  let block: Element | null = null
  for (const node of textNodes(body)) {
    const around = node.parentElement?.closest(blocks) ?? null
    if (text !== '' && (around !== block || node.previousSibling?.nodeName === 'BR')) text += '\n'
    block = around
    placed.push({ node, at: text.length })
    text += node.data
  }
  return {
    text,
    spanOf: range => ({
      start: placeOf(placed, range.startContainer, range.startOffset, text),
      end: placeOf(placed, range.endContainer, range.endOffset, text),
    }),
    piecesOf: ({ start, end }) =>
      placed
        .map(({ node, at }) => ({ node, start: Math.max(0, start - at), end: Math.min(node.length, end - at) }))
        .filter(piece => piece.start < piece.end),
  }
}

function* textNodes(body: HTMLElement): Generator<Text> {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text
}

/** A boundary in an element stands before the first text that follows it. */
function placeOf(placed: readonly Placed[], container: Node, offset: number, text: string): number {
  const own = placed.find(({ node }) => node === container)
  if (own) return own.at + offset
  const range = container.ownerDocument?.createRange()
  range?.setStart(container, offset)
  return placed.find(({ node }) => range?.comparePoint(node, 0) !== -1)?.at ?? text.length
}
