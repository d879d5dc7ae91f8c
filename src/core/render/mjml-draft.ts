import type { Digest } from '../compose/digest.ts'
import { editBlock } from '../compose/edit-block.ts'
import { noSuchBlock } from '../compose/missing.ts'
import type { Theme } from '../compose/theme.ts'
import type { BlockDesk } from './block-desk.ts'
import { digestMjml } from './digest-mjml.ts'
import { drawings } from './drawing.ts'
import { asMjml } from './mjml-parts.ts'
import { readableMjml } from './readable-mjml.ts'
import { renderDigest } from './render-digest.ts'

/** What a block, or the whole digest for null, is drawn from, set out to be written on: it draws the same mail. Throws not-found. */
export function mjmlDraft(digest: Digest, blockId: string | null, theme: Theme, desk: BlockDesk): string {
  if (blockId === null) return readableMjml(digestMjml(renderDigest({ ...digest, mjml: null }, theme, desk)))
  const drawn = drawings(editBlock(digest, blockId, { mjml: null }), theme)
    .flatMap(({ blocks }) => blocks)
    .find(({ block }) => block.id === blockId)
  if (!drawn) throw noSuchBlock()
  return readableMjml(asMjml(desk.draw(drawn.block, drawn.drawing)))
}
