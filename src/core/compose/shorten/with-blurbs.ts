import type { Digest } from '../digest.ts'
import { editBlock } from '../edit-block.ts'
import type { ShorterBlurb } from './shorten-operations.ts'

/** The digest with blurbs shortened; one that says something else by now stays. */
export function withBlurbs(digest: Digest, blurbs: readonly ShorterBlurb[]): Digest {
  const before = new Map(digest.sections.flatMap(({ blocks }) => blocks.map(block => [block.id, block] as const)))
  return blurbs.reduce((now, { blockId, before: was, after }) => {
    const block = before.get(blockId)
    return block?.kind === 'article' && block.blurb === was ? editBlock<'article'>(now, blockId, { blurb: after }) : now
  }, digest)
}
