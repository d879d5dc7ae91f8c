import type { Digest } from './digest.ts'
import { mapSections, withBlocks } from './with-sections.ts'

/** Takes a block out. Its section stays, even when nothing is left in it. */
export function removeBlock(digest: Digest, blockId: string): Digest {
  return removeBlocks(digest, [blockId])
}

/** Takes several blocks out in one step. */
export function removeBlocks(digest: Digest, blockIds: readonly string[]): Digest {
  const gone = new Set(blockIds)
  return mapSections(digest, section =>
    withBlocks(
      section,
      section.blocks.filter(({ id }) => !gone.has(id)),
    ),
  )
}
