import type { Digest } from './digest.ts'
import { blocksOf, findBlock } from './find-block.ts'
import { placeBlocks, type BlockPlace } from './place-blocks.ts'

/** One step, as a key press moves things. */
export type Step = 'up' | 'down'

/**
 * Moves blocks one step, together: above what the first of them stands below, or below what the last stands above. From the edge of
 * its section a block goes into the next one.
 */
export function moveBlocks(digest: Digest, blockIds: readonly string[], step: Step): Digest {
  const moving = blocksOf(digest).filter(({ id }) => blockIds.includes(id))
  const edge = moving.at(step === 'up' ? 0 : -1)
  const place = edge && (step === 'up' ? placeAbove(digest, edge.id) : placeBelow(digest, edge.id))
  return place ? placeBlocks(digest, { blockIds, ...place }) : digest
}

function placeAbove(digest: Digest, blockId: string): BlockPlace | undefined {
  const found = findBlock(digest, blockId)
  if (!found) return undefined
  const above = found.section.blocks[found.index - 1]
  if (above) return { sectionId: found.section.id, before: above.id }
  const previous = digest.sections[digest.sections.indexOf(found.section) - 1]
  return previous && { sectionId: previous.id, before: null }
}

function placeBelow(digest: Digest, blockId: string): BlockPlace | undefined {
  const found = findBlock(digest, blockId)
  if (!found) return undefined
  const { section, index } = found
  if (index < section.blocks.length - 1) return { sectionId: section.id, before: section.blocks[index + 2]?.id ?? null }
  const next = digest.sections[digest.sections.indexOf(section) + 1]
  return next && { sectionId: next.id, before: next.blocks[0]?.id ?? null }
}
