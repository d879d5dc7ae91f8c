import type { BlockKind } from './block.ts'
import type { Digest } from './digest.ts'
import { emptyBlock } from './empty-block.ts'
import { mapSections, withBlocks } from './with-sections.ts'

/** Puts an empty block of another kind in the place of a block, known by its id and shown to the same readers. */
export function turnBlock(digest: Digest, blockId: string, kind: BlockKind): Digest {
  return mapSections(digest, section =>
    withBlocks(
      section,
      section.blocks.map(block => (block.id === blockId ? { ...emptyBlock(kind), id: blockId, showTo: block.showTo } : block)),
    ),
  )
}
