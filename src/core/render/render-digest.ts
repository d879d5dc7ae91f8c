import type { Digest } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { direction, languageTag } from './dates.ts'
import type { BlockDesk } from './block-desk.ts'
import { drawings } from './drawing.ts'
import { mailHead } from './mail-head.ts'
import type { Piece } from './pieces.ts'
import { sectionPieces } from './section-pieces.ts'

/** Draws a digest in a theme. The same digest gives the same pieces, byte for byte. */
export function renderDigest(digest: Digest, theme: Theme, desk: BlockDesk): readonly Piece[] {
  const body = drawings(digest, theme).flatMap(({ section, blocks }) =>
    sectionPieces(
      section,
      blocks.map(({ block, drawing }) => ({
        blockId: block.id,
        showTo: block.showTo,
        drawn: desk.draw(block, drawing),
        own: block.mjml !== null,
      })),
      blocks[0]?.drawing,
    ),
  )
  return [{ blockId: null, as: 'mjml', markup: opening(digest, theme, body) }, ...body, closing]
}

function opening(digest: Digest, theme: Theme, body: readonly Piece[]): string {
  const { language } = digest
  return [
    `<mjml lang="${languageTag(language)}" dir="${direction(language)}">`,
    mailHead(digest, theme, body),
    `<mj-body css-class="bg" width="${theme.width}px" background-color="${theme.light.page}">`,
  ].join('\n')
}

const closing: Piece = { blockId: null, as: 'mjml', markup: '</mj-body>\n</mjml>' }
