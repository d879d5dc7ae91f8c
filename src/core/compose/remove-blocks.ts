import type { Digest } from './digest.ts'
import { mapSections, withBlocks } from './with-sections.ts'

/** Takes blocks out in one step. Their sections stay, even when nothing is left in them. */
export function removeBlocks(digest: Digest, blockIds: readonly string[]): Digest {
  const gone = new Set(blockIds)
  return mapSections(digest, section =>
    withBlocks(
      section,
      section.blocks.filter(({ id }) => !gone.has(id)),
    ),
  )
}
