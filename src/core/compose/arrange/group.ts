import type { Article } from '../../library/article.ts'

/** Articles that belong together, and why. */
export interface Group {
  readonly title: string
  readonly articles: readonly Article[]
  /** One sentence for the curator. */
  readonly reason: string
}

/** What a pass made of the articles: groups, and what it found no place for. */
export interface Grouping {
  readonly groups: readonly Group[]
  readonly rest: readonly Article[]
}

/** A label that several articles have in common. */
export interface Candidate {
  readonly key: string
  readonly articles: readonly Article[]
  readonly weight: number
}

/** Takes the heaviest candidate, again and again, each time without the articles that have a group by now. Ties go by key. */
export function pickGroups(
  articles: readonly Article[],
  candidatesAmong: (rest: readonly Article[]) => readonly Candidate[],
  limit: number,
  groupOf: (candidate: Candidate) => Group,
): Grouping {
  const groups: Group[] = []
  let rest = articles
  while (groups.length < limit) {
    const [best] = candidatesAmong(rest).toSorted((a, b) => b.weight - a.weight || a.key.localeCompare(b.key, 'en'))
    if (!best) break
    groups.push(groupOf(best))
    const taken = new Set(best.articles)
    rest = rest.filter(article => !taken.has(article))
  }
  return { groups, rest }
}
