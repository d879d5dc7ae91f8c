import type { Block, BlockKind, BlockOf } from './block.ts'
import type { Digest } from './digest.ts'
import { withEdits } from './with-edits.ts'
import { mapSections, withBlocks } from './with-sections.ts'

/** The fields of a kind of block that may be edited, each left out when it stays. */
export type BlockEdits<K extends BlockKind = BlockKind> = { [P in K]: Partial<Omit<BlockOf<P>, 'id' | 'kind'>> }[K]

/** Edits a block. Fields that its kind does not have are left out; the id and the kind never change. */
export function editBlock<K extends BlockKind = BlockKind>(digest: Digest, blockId: string, edits: BlockEdits<K>): Digest {
  return editBlocks(digest, [blockId], edits)
}

/** Edits several blocks alike; each takes the fields that its kind has. */
export function editBlocks<K extends BlockKind = BlockKind>(digest: Digest, blockIds: readonly string[], edits: BlockEdits<K>): Digest {
  return mapSections(digest, section =>
    withBlocks(
      section,
      section.blocks.map(block => (blockIds.includes(block.id) ? edited(block, edits) : block)),
    ),
  )
}

function edited(block: Block, edits: object): Block {
  return withEdits<Block>(block, { ...edits, id: block.id, kind: block.kind })
}
