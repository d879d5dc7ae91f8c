import type { Article } from '../../library/article.ts'

/** Articles of which each tells its own story, and those that tell the same as one of them. */
export interface FoldedDoubles {
  readonly articles: readonly Article[]
  /** By the id of the one that is kept. */
  readonly doubles: ReadonlyMap<string, readonly Article[]>
}

/**
 * Keeps the best of the articles that tell the same story, the first in `ranked`. What the digest holds already is never folded
 * into another: the curator put it there.
 */
export function foldDoubles(
  ranked: readonly Article[],
  sameStories: readonly (readonly string[])[],
  held: ReadonlySet<string>,
): FoldedDoubles {
  const doubles = new Map<string, readonly Article[]>()
  const folded = new Set<string>()
  for (const ids of sameStories) {
    const tellers = ranked.filter(({ id }) => ids.includes(id) && !folded.has(id) && !doubles.has(id))
    const kept = tellers.find(({ id }) => held.has(id)) ?? tellers[0]
    const others = tellers.filter(article => article !== kept && !held.has(article.id))
    if (!kept || others.length === 0) continue
    doubles.set(kept.id, others)
    for (const { id } of others) folded.add(id)
  }
  return { articles: ranked.filter(({ id }) => !folded.has(id)), doubles }
}
