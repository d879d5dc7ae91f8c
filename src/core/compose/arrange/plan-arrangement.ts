import { shorten } from '../../base/text.ts'
import type { Article } from '../../library/article.ts'
import type { Arrangement, PlannedSection, PlannedStory } from './arrangement.ts'
import { foldDoubles } from './fold-doubles.ts'
import { groupByTag } from './group-by-tag.ts'
import { groupByText } from './group-by-text.ts'
import type { Group } from './group.ts'
import { newestOf, storyScore } from './story-score.ts'

/** What is to be arranged, and what is known of it. */
export interface ArrangementMatter {
  readonly articles: readonly Article[]
  /** What is saved of an article as plain text; empty where nothing is. */
  readonly textOf: (id: string) => string
  /** Groups of articles that tell the same story. */
  readonly sameStories: readonly (readonly string[])[]
  /** The articles that the digest holds already. */
  readonly held: ReadonlySet<string>
}

/**
 * Plans sections: the best story leads alone, then what shares a tag, then what is alike in its text, then what is left.
 * The same articles are always arranged the same way.
 */
export function planArrangement({ articles, textOf, sameStories, held }: ArrangementMatter): Arrangement {
  const newest = newestOf(articles)
  const ranked = articles.toSorted((a, b) => storyScore(b, newest).points - storyScore(a, newest).points || a.id.localeCompare(b.id))
  const { articles: told, doubles } = foldDoubles(ranked, sameStories, held)
  const [lead, ...others] = told
  if (!lead) return { sections: [], leftOut: [], explanation: ['There are no articles to arrange.'] }
  const storyOf = (article: Article): PlannedStory => planned(article, doubles.get(article.id) ?? [])
  const groups = groupsOf(others, textOf)
  const sections: readonly PlannedSection[] = [
    { key: 'lead', title: '', reason: leadReason(lead, newest), stories: [storyOf(lead)] },
    ...groups.map(({ title, articles: members, reason }, at) => ({ key: `${at}`, title, reason, stories: members.map(storyOf) })),
  ]
  return { sections, leftOut: [], explanation: [...sections.map(({ reason }) => reason), ...foldedReasons(sections)] }
}

function planned({ id, title, siteName }: Article, doubles: readonly Article[]): PlannedStory {
  return {
    articleId: id,
    title,
    siteName,
    doubles: doubles.map(double => ({ articleId: double.id, title: double.title, siteName: double.siteName })),
  }
}

function groupsOf(articles: readonly Article[], textOf: (id: string) => string): readonly Group[] {
  // Few sections for few articles: about as many as each has articles.
  const limit = Math.round(Math.sqrt(articles.length))
  const byTag = groupByTag(articles, limit)
  const byText = groupByText(byTag.rest, limit - byTag.groups.length, textOf)
  const groups = [...byTag.groups, ...byText.groups]
  const { rest } = byText
  if (rest.length === 0) return groups
  const title = groups.length === 0 ? 'This week' : 'Also worth reading'
  const reason =
    groups.length === 0
      ? 'The articles have no tag or words in common, so they stay together.'
      : `“${title}”: ${rest.length} that stand alone.`
  return [...groups, { title, articles: rest, reason }]
}

function leadReason(lead: Article, newest: number): string {
  const { reasons } = storyScore(lead, newest)
  const because = reasons.length === 0 ? 'nothing speaks for another' : new Intl.ListFormat('en').format(reasons)
  return `“${shorten(lead.title, 70)}” leads: ${because}.`
}

function foldedReasons(sections: readonly PlannedSection[]): readonly string[] {
  return sections
    .flatMap(({ stories }) => stories)
    .filter(({ doubles }) => doubles.length > 0)
    .map(({ title, doubles }) => {
      const others = new Intl.ListFormat('en').format(doubles.map(double => double.siteName || `“${shorten(double.title, 50)}”`))
      return `“${shorten(title, 70)}” is told by ${others} too, which it names.`
    })
}
