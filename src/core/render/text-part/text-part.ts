import { oneLine } from '../../base/text.ts'
import type { Block } from '../../compose/block.ts'
import type { Digest } from '../../compose/digest.ts'
import { cleanLine } from '../../base/clean-text.ts'
import { shownText } from '../show-marks.ts'
import { writeBlock, type TextDrawing } from './text-block.ts'
import { underline } from './underline.ts'

/** A digest as plain text, written from its blocks: no line over 72 columns but for addresses. */
export function textPart(digest: Digest, write: typeof writeBlock = writeBlock): string {
  const all = digest.sections.flatMap(({ blocks }) => blocks)
  const sections = digest.sections.map(({ title, blocks, showTo }) => {
    const written = blocks.map(block => shownText(write(block, textDrawing(digest, all, block)), block.showTo)).filter(part => part !== '')
    const text = written.length === 0 ? '' : [sectionTitle(title), ...written].filter(part => part !== '').join('\n\n\n')
    return shownText(text, showTo)
  })
  return `${sections.filter(section => section !== '').join('\n\n\n')}\n`
}

function sectionTitle(title: string): string {
  const words = oneLine(cleanLine(title))
  return words === '' ? '' : underline(words.toLocaleUpperCase(), '=')
}

function textDrawing({ language, number, changedAt }: Digest, all: readonly Block[], block: Block): TextDrawing {
  const following = block.kind === 'contents' ? all.slice(all.indexOf(block)).filter(each => each.kind === 'article') : []
  return { language, number, date: changedAt, following }
}
