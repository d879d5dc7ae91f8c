import type { Article } from '../../library/article.ts'
import { headlineCase } from './headline-case.ts'
import { pickGroups, type Candidate, type Grouping } from './group.ts'

/** A tag on more than this share of many articles tells them apart no more. */
const tellingShare = 0.7

/** Sections by tags that at least two articles share, the most shared first. */
export function groupByTag(articles: readonly Article[], limit: number): Grouping {
  const most = Math.max(3, articles.length * tellingShare)
  return pickGroups(
    articles,
    rest => sharedTags(rest).filter(candidate => candidate.articles.length <= most),
    limit,
    ({ key, articles }) => ({
      title: headlineCase(key),
      articles,
      reason: `“${headlineCase(key)}”: ${articles.length} articles are tagged “${key}”.`,
    }),
  )
}

function sharedTags(articles: readonly Article[]): readonly Candidate[] {
  const byTag = new Map<string, Article[]>()
  for (const article of articles) for (const tag of new Set(article.tags)) byTag.set(tag, [...(byTag.get(tag) ?? []), article])
  return [...byTag].filter(([, tagged]) => tagged.length >= 2).map(([key, tagged]) => ({ key, articles: tagged, weight: tagged.length }))
}
