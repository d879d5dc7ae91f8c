import { newId } from '../base/id.ts'
import { addBlocks } from './add-block.ts'
import type { Digest } from './digest.ts'
import { blocksOf, findBlock } from './find-block.ts'

/** Puts copies of blocks, in the digest's order and with these ids, right below the last of them. */
export function duplicateBlocks(digest: Digest, blockIds: readonly string[], copyIds: readonly string[]): Digest {
  const originals = blocksOf(digest).filter(({ id }) => blockIds.includes(id))
  const last = findBlock(digest, originals.at(-1)?.id ?? '')
  if (!last) return digest
  const copies = originals.map((block, index) => ({ ...block, id: copyIds[index] ?? newId() }))
  return addBlocks(digest, copies, { sectionId: last.section.id, before: last.section.blocks[last.index + 1]?.id ?? null })
}
