import type { Digest } from '../digest.ts'
import type { Clipping } from './clipping.ts'

/** The blocks and sections with these ids, in the digest's order. A block goes with its section where that is named too. */
export function clip(digest: Pick<Digest, 'sections'>, ids: readonly string[]): Clipping {
  const named = new Set(ids)
  const sections = digest.sections.filter(({ id }) => named.has(id))
  const blocks = digest.sections.filter(({ id }) => !named.has(id)).flatMap(section => section.blocks.filter(({ id }) => named.has(id)))
  return { blocks, sections }
}
