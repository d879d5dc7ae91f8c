import type { Digest } from './digest.ts'
import { findBlock } from './find-block.ts'
import { placeBlock } from './place-block.ts'
import type { BlockPlace } from './place-blocks.ts'

/** One step, as a key press moves things. */
export type Step = 'up' | 'down'

/** Moves a block one step; from the edge of its section it goes into the next one. */
export function moveBlock(digest: Digest, blockId: string, step: Step): Digest {
  const place = step === 'up' ? placeAbove(digest, blockId) : placeBelow(digest, blockId)
  return place ? placeBlock(digest, { blockId, ...place }) : digest
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
