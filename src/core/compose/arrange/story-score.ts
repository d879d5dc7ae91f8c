import type { Article } from '../../library/article.ts'

/** What speaks for a story, in points, and in words for the curator. */
export interface StoryScore {
  readonly points: number
  readonly reasons: readonly string[]
}

const dayInMs = 86_400_000

/** How well a story would lead. `newest` is the latest day among those it is measured against. */
export function storyScore(article: Article, newest: number): StoryScore {
  const { image, insight, starred, excerpt, wordCount } = article
  const age = (newest - dayOf(article)) / dayInMs
  const points: readonly (readonly [number, string])[] = [
    [starred ? 4 : 0, 'you starred it'],
    [image && image.width >= 480 ? 3 : 0, 'it has a large picture'],
    [insight.trim() === '' ? 0 : 3, 'it has your insight'],
    [Math.min(excerpt.length / 300, 2), excerpt.length >= 300 ? 'there is enough of it to read' : ''],
    [Math.min(wordCount / 800, 1.5), wordCount >= 800 ? 'it is a long read' : ''],
    [Math.max(0, 1.5 - age / 7), age < 2 ? 'it is among the newest' : ''],
  ]
  return {
    points: points.reduce((sum, [weight]) => sum + weight, 0),
    reasons: points.filter(([weight, words]) => weight > 0 && words !== '').map(([, words]) => words),
  }
}

/** The latest day among these, for `storyScore`. */
export function newestOf(articles: readonly Article[]): number {
  return articles.reduce((latest, article) => Math.max(latest, dayOf(article)), 0)
}

function dayOf({ publishedAt, scoopedAt }: Article): number {
  const day = Date.parse(publishedAt ?? scoopedAt)
  return Number.isNaN(day) ? 0 : day
}
