import type { Article } from '../../library/article.ts'
import { keyWordsIn, type KeyWord } from './key-words.ts'

/** An article as its words weigh (TF-IDF), with the key words of its title as they are written there. */
export interface TextVector {
  readonly article: Article
  readonly title: readonly KeyWord[]
  /** Of length 1. */
  readonly weights: ReadonlyMap<string, number>
}

/** How much of an excerpt and of a saved text tells what it is about. */
const openingLength = 600
/** A word of the title counts as if it were said so often. */
const titleWeight = 3
/** A word in more than this share of the articles is what all of them are about. */
const tellingShare = 0.4

/** The vectors of articles among each other. `textOf` gives what is saved of one; empty where nothing is. */
export function textVectors(articles: readonly Article[], textOf: (id: string) => string): readonly TextVector[] {
  const counted = articles.map(article => {
    const title = keyWordsIn(article.title, article.language)
    const told = keyWordsIn(`${article.excerpt.slice(0, openingLength)}\n${textOf(article.id).slice(0, openingLength)}`, article.language)
    const counts = new Map<string, number>()
    for (const { stem } of title) counts.set(stem, (counts.get(stem) ?? 0) + titleWeight)
    for (const { stem } of told) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    return { article, title, counts }
  })
  const spread = new Map<string, number>()
  for (const { counts } of counted) for (const stem of counts.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  const most = Math.max(3, articles.length * tellingShare)
  return counted.map(({ article, title, counts }) => {
    const weighed = [...counts].flatMap(([stem, count]) => {
      const among = spread.get(stem) ?? 1
      return among > most ? [] : [[stem, (1 + Math.log(count)) * Math.log(1 + articles.length / among)] as const]
    })
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
    return { article, title, weights: new Map(weighed.map(([stem, weight]) => [stem, weight / length])) }
  })
}

/** How alike two texts are: the cosine of their vectors, from 0 to 1. */
export function likeness({ weights: a }: TextVector, { weights: b }: TextVector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [stem, weight] of few) sum += weight * (many.get(stem) ?? 0)
  return sum
}
