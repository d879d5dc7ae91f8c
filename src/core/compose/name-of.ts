import { oneLine } from '../base/text.ts'
import type { Block } from './block.ts'

/** What a curator would call a block: its headline, or its first words; its kind where it has none. */
export function nameOf(block: Block): string {
  const words = wordsOf(block)
  return words === '' ? `the ${block.kind.replaceAll('-', ' ')}` : words
}

/** The first words of a block in one line; empty where nobody has written any. */
export function wordsOf(block: Block): string {
  return oneLine(writtenFirst(block))
}

function writtenFirst(block: Block): string {
  switch (block.kind) {
    case 'article':
      return block.headline
    case 'text':
    case 'footer':
      return block.markdown
    case 'heading':
      return block.text
    case 'button':
      return block.label
    case 'picture':
      return block.caption
    case 'divider':
      return ''
    default:
      return block.title
  }
}
