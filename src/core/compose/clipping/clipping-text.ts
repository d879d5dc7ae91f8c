import { oneLine } from '../../base/text.ts'
import type { Block } from '../block.ts'
import type { Clipping } from './clipping.ts'

/** A clipping as other programs get it: Markdown that reads well as it stands. */
export function clippingText({ blocks, sections }: Clipping): string {
  const parts = [
    ...blocks.map(blockText),
    ...sections.map(({ title, blocks }) => joined([title && `## ${oneLine(title)}`, ...blocks.map(blockText)])),
  ]
  return joined(parts)
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'footer':
      return block.markdown
    case 'heading':
      return block.text && `## ${oneLine(block.text)}`
    case 'article':
      return joined([linked(block.headline, block.url), block.blurb, block.showInsight ? block.insight : ''])
    case 'picture':
      return linked(block.caption || (block.picture?.alt ?? ''), block.url)
    case 'button':
      return linked(block.label, block.url)
    case 'call-to-action':
      return joined([bold(block.title), block.text, linked(block.label, block.url)])
    case 'sponsor':
      return joined([block.label, linked(block.title, block.url), block.text])
    case 'masthead':
      return joined([bold(block.title), block.tagline])
    case 'contents':
      return bold(block.title)
    default:
      return '---'
  }
}

const joined = (parts: readonly string[]): string => parts.filter(part => part.trim() !== '').join('\n\n')

const bold = (words: string): string => (words.trim() === '' ? '' : `**${oneLine(words)}**`)

function linked(words: string, url: string | null): string {
  if (!url) return bold(words)
  return words.trim() === '' ? `<${url}>` : `[${oneLine(words)}](${url})`
}
