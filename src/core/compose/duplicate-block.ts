import { newId } from '../base/id.ts'
import { addBlock } from './add-block.ts'
import type { Digest } from './digest.ts'
import { findBlock } from './find-block.ts'

/** Puts a copy of a block, with an id of its own, right below it. */
export function duplicateBlock(digest: Digest, blockId: string, copyId: string = newId()): Digest {
  const found = findBlock(digest, blockId)
  if (!found) return digest
  const before = found.section.blocks[found.index + 1]?.id ?? null
  return addBlock(digest, { ...found.block, id: copyId }, { sectionId: found.section.id, before })
}
