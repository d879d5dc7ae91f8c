import type { Block } from './block.ts'
import type { Digest } from './digest.ts'
import { findBlock } from './find-block.ts'
import type { BlockPlace } from './place-blocks.ts'
import { mapSections, withBlocks } from './with-sections.ts'

/** Adds a new block; at the end of the section when the block it should stand before has gone. */
export function addBlock(digest: Digest, block: Block, place: BlockPlace): Digest {
  return addBlocks(digest, [block], place)
}

/** Adds new blocks in the order given. A block that is in the digest already is left where it is. */
export function addBlocks(digest: Digest, blocks: readonly Block[], { sectionId, before }: BlockPlace): Digest {
  const added = blocks.filter(({ id }) => !findBlock(digest, id))
  return mapSections(digest, section => {
    if (section.id !== sectionId) return section
    const index = section.blocks.findIndex(({ id }) => id === before)
    return withBlocks(section, section.blocks.toSpliced(index < 0 ? section.blocks.length : index, 0, ...added))
  })
}
