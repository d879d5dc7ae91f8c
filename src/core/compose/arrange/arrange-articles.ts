import { shorten } from '../../base/text.ts'
import type { Article } from '../../library/article.ts'
import { articleBlock } from '../article-block.ts'
import type { ArticleLayout } from '../article-layouts.ts'
import type { Section } from '../digest.ts'
import { emptySection } from '../empty-section.ts'
import { groupByTag } from './group-by-tag.ts'
import { groupByWord } from './group-by-word.ts'
import type { Group } from './group.ts'
import { newestOf, storyScore } from './story-score.ts'

/** Sections of articles, and why they are as they are. */
export interface Arrangement {
  readonly sections: readonly Section[]
  readonly explanation: readonly string[]
}

/** So many stories of a section are told; the rest are headlines, so that a long digest can be taken in at a glance. */
const toldInASection = 3

/**
 * Puts articles in sections: the best story leads alone, then what shares a tag, then what shares a word, then what is left.
 * The same articles are always arranged the same way.
 */
export function arrangeArticles(articles: readonly Article[]): Arrangement {
  const newest = newestOf(articles)
  const ranked = articles.toSorted((a, b) => storyScore(b, newest).points - storyScore(a, newest).points || a.id.localeCompare(b.id))
  const [lead, ...others] = ranked
  if (!lead) return { sections: [], explanation: ['There are no articles to arrange.'] }
  const groups = groupsOf(others)
  return {
    sections: [{ ...emptySection(), blocks: [articleBlock(lead, 'lead')] }, ...groups.map(sectionOf)],
    explanation: [leadReason(lead, newest), ...groups.map(({ reason }) => reason)],
  }
}

function groupsOf(articles: readonly Article[]): readonly Group[] {
  // Few sections for few articles: about as many as each has articles.
  const limit = Math.round(Math.sqrt(articles.length))
  const byTag = groupByTag(articles, limit)
  const byWord = groupByWord(byTag.rest, limit - byTag.groups.length)
  const groups = [...byTag.groups, ...byWord.groups]
  const { rest } = byWord
  if (rest.length === 0) return groups
  const title = groups.length === 0 ? 'This week' : 'Also worth reading'
  const reason =
    groups.length === 0
      ? 'The articles have no tag or word in common, so they stay together.'
      : `“${title}”: ${rest.length} that stand alone.`
  return [...groups, { title, articles: rest, reason }]
}

function sectionOf({ title, articles }: Group): Section {
  return { ...emptySection(title), blocks: articles.map((article, at) => articleBlock(article, layoutOf(article, at))) }
}

/** Pictures stand left and right in turn. A story told without one is laid out the same, for the picture it may get. */
function layoutOf({ excerpt, insight, image }: Article, at: number): ArticleLayout {
  const told = at < toldInASection || image !== null || insight.trim() !== ''
  if (!told || excerpt.trim() === '') return 'headline'
  return at % 2 === 0 ? 'picture-left' : 'picture-right'
}

function leadReason(lead: Article, newest: number): string {
  const { reasons } = storyScore(lead, newest)
  const because = reasons.length === 0 ? 'nothing speaks for another' : new Intl.ListFormat('en').format(reasons)
  return `“${shorten(lead.title, 70)}” leads: ${because}.`
}
