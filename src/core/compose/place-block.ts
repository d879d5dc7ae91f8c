import type { Digest } from './digest.ts'
import { placeBlocks, type BlockPlace } from './place-blocks.ts'

export interface BlockMove extends BlockPlace {
  readonly blockId: string
}

/** Moves a block. Dropping it on itself, or beside a block that has gone, leaves the digest as it was. */
export function placeBlock(digest: Digest, { blockId, ...place }: BlockMove): Digest {
  return placeBlocks(digest, { ...place, blockIds: [blockId] })
}
