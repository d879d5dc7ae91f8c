import type { ArticleQuery } from '../../core/library/article-index.ts'
import { bestOf } from './best-of.ts'
import type { IndexParts } from './index-parts.ts'
import { nearness } from './nearness.ts'
import type { WeighedArticles } from './weigh-articles.ts'

// So many of the best by their words are looked at once more for how near those words stand.
const lookedAtClosely = 150
const dayMs = 86_400_000
// Half of what being scooped today adds is left after a year.
const recency = 0.08
const halved = 365 * dayMs

/** The numbers of the articles that answer, in order, as far as `count` of them. */
export function articleOrder(
  parts: Pick<IndexParts, 'database' | 'store' | 'texts'>,
  { sort }: Pick<ArticleQuery, 'sort'>,
  weighed: WeighedArticles,
  least: number,
  count: number,
): readonly number[] {
  const answering: number[] = []
  for (let n = 1; n < weighed.grade.length; n++) if ((weighed.grade[n] ?? 0) >= least) answering.push(n)
  if (sort === 'title') return byTitle(parts, answering, count)
  const { scooped } = parts.store.columns
  const newestFirst = (a: number, b: number): number => (scooped[b] ?? 0) - (scooped[a] ?? 0) || b - a
  if (sort === 'relevance' && weighed.matches.length > 0) return byRelevance(parts, weighed, answering, count, newestFirst)
  return bestOf(answering, count, sort === 'oldest' ? (a, b) => newestFirst(b, a) : newestFirst)
}

function byTitle({ database }: Pick<IndexParts, 'database'>, answering: readonly number[], count: number): readonly number[] {
  const wanted = new Set(answering)
  const ordered: number[] = []
  for (const row of database.prepare('SELECT n FROM articles INDEXED BY articles_by_title ORDER BY title_order, n').iterate()) {
    if (ordered.length === count || ordered.length === wanted.size) break
    if (wanted.has(Number(row['n']))) ordered.push(Number(row['n']))
  }
  return ordered
}

function byRelevance(
  { store, texts }: Pick<IndexParts, 'database' | 'store' | 'texts'>,
  { grade, score, matches }: WeighedArticles,
  answering: readonly number[],
  count: number,
  newestFirst: (a: number, b: number) => number,
): readonly number[] {
  const { scooped } = store.columns
  const newest = answering.reduce((latest, n) => Math.max(latest, scooped[n] ?? 0), 0)
  const worth = new Float64Array(score.length)
  // No score comes near what a grade is worth: the grades come one after another.
  for (const n of answering)
    worth[n] = (grade[n] ?? 0) * 1e6 + (score[n] ?? 0) * (1 + recency * 2 ** (((scooped[n] ?? 0) - newest) / halved))
  const better = (a: number, b: number): number => (worth[b] ?? 0) - (worth[a] ?? 0) || newestFirst(a, b)
  const best = bestOf(answering, Math.max(count, lookedAtClosely), better)
  const near = nearness(texts, matches)
  const looked = best.slice(0, lookedAtClosely)
  for (const n of looked) worth[n] = (worth[n] ?? 0) + near(n)
  return [...looked.toSorted(better), ...best.slice(lookedAtClosely)].slice(0, count)
}
