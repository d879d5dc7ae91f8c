import type { Digest } from './digest.ts'
import { blocksOf } from './find-block.ts'
import { mapSections, withBlocks } from './with-sections.ts'

/** A place in a digest: in a section, before a block of it, or at its end (null). */
export interface BlockPlace {
  readonly sectionId: string
  readonly before: string | null
}

export interface BlocksMove extends BlockPlace {
  readonly blockIds: readonly string[]
}

/**
 * Moves blocks to one place, together and in the order they have in the digest.
 * A place beside a block or in a section that has gone leaves the digest as it was.
 */
export function placeBlocks(digest: Digest, { blockIds, sectionId, before }: BlocksMove): Digest {
  const moving = new Set(blockIds)
  const moved = blocksOf(digest).filter(({ id }) => moving.has(id))
  const target = digest.sections.find(({ id }) => id === sectionId)
  const index = before === null ? target?.blocks.length : target?.blocks.findIndex(({ id }) => id === before)
  if (index === undefined || index < 0 || moved.length === 0) return digest
  return mapSections(digest, section => {
    const staying = section.blocks.filter(({ id }) => !moving.has(id))
    if (section !== target) return withBlocks(section, staying)
    const above = section.blocks.slice(0, index).filter(({ id }) => !moving.has(id)).length
    return withBlocks(section, staying.toSpliced(above, 0, ...moved))
  })
}
