import type { Block } from '../compose/block.ts'
import type { Digest } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { drawBlock } from './block-mjml/draw-block.ts'
import { direction, languageTag } from './dates.ts'
import { drawings, type Drawing } from './drawing.ts'
import { mailHead } from './mail-head.ts'
import { marked } from './marks.ts'
import type { RenderOptions } from './rendering.ts'
import { sectionMjml, type DrawnBlock, type Piece } from './section-mjml.ts'

/** A digest as MJML. */
export interface DigestMjml {
  readonly mjml: string
  /** The block that a line of `mjml` (from 1) draws; null for a line of no block. */
  readonly blockAt: (line: number) => string | null
  /** The blocks by the number of their mark. */
  readonly markedIds: readonly string[]
  /** The library pictures that are shown, each once. */
  readonly pictures: readonly string[]
}

/** Draws a digest in a theme. The same digest gives the same MJML, byte for byte. */
export function renderDigest(digest: Digest, theme: Theme, { pictureAddress, marks }: RenderOptions): DigestMjml {
  const pictures = new Set<string>()
  const markedIds: string[] = []
  const address: Drawing['pictureAddress'] = picture => {
    pictures.add(picture.file)
    return pictureAddress(picture)
  }
  const pieces = drawings(digest, theme, address).flatMap(({ section, blocks }) =>
    sectionMjml(
      section,
      blocks.map(({ block, drawing }) => drawn(block, drawing)),
      theme,
    ),
  )
  function drawn(block: Block, drawing: Drawing): DrawnBlock {
    const { mjml, in: place } = drawBlock(block, drawing)
    const mark = marks && mjml !== ''
    return { in: place, blockId: block.id, mjml: mark ? marked(mjml, markedIds.push(block.id) - 1) : mjml }
  }
  return { ...assembled([{ blockId: null, mjml: opening(digest, theme) }, ...pieces, closing]), markedIds, pictures: [...pictures] }
}

function opening(digest: Digest, theme: Theme): string {
  const { language } = digest
  return [
    `<mjml lang="${languageTag(language)}" dir="${direction(language)}">`,
    mailHead(digest, theme),
    `<mj-body css-class="bg" width="${theme.width}px" background-color="${theme.light.page}">`,
  ].join('\n')
}

const closing: Piece = { blockId: null, mjml: '</mj-body>\n</mjml>' }

function assembled(pieces: readonly Piece[]): Pick<DigestMjml, 'mjml' | 'blockAt'> {
  const blocks = pieces.flatMap(({ mjml, blockId }) => mjml.split('\n').map(() => blockId))
  return { mjml: pieces.map(({ mjml }) => mjml).join('\n'), blockAt: line => blocks[line - 1] ?? null }
}
