import type { Block } from './block.ts'
import type { Digest, Section } from './digest.ts'

/** A block and where it stands. */
export interface FoundBlock {
  readonly block: Block
  readonly section: Section
  /** Among the blocks of its section. */
  readonly index: number
}

/** Where a block stands; undefined when it has gone. */
export function findBlock(digest: Digest, blockId: string): FoundBlock | undefined {
  for (const section of digest.sections) {
    const index = section.blocks.findIndex(({ id }) => id === blockId)
    const block = section.blocks[index]
    if (block) return { block, section, index }
  }
  return undefined
}

/** Every block of a digest, from the top. */
export function blocksOf(digest: Pick<Digest, 'sections'>): readonly Block[] {
  return digest.sections.flatMap(section => section.blocks)
}
