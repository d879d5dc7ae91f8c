import type { Article } from '../../library/article.ts'
import { headlineCase } from './headline-case.ts'
import { keyWordsOf, type KeyWords } from './key-words.ts'
import { pickGroups, type Candidate, type Grouping } from './group.ts'

/** A word in more than this share of the articles is what all of them are about. */
const tellingShare = 0.4
/** A section of more would be a list again. */
const groupSize = 8

/** Sections by a word that articles have in common, in a title for at least two of them. */
export function groupByWord(articles: readonly Article[], limit: number): Grouping {
  const words = new Map(articles.map(article => [article, keyWordsOf(article)]))
  const common = wordsOfMost(words)
  return pickGroups(
    articles,
    rest => candidates(rest, words, common),
    limit,
    ({ key, articles }) => {
      const title = headlineCase(asWritten(key, articles, words))
      return { title, articles, reason: `“${title}”: ${articles.length} articles have the word in their title or first lines.` }
    },
  )
}

function candidates(rest: readonly Article[], words: ReadonlyMap<Article, KeyWords>, common: ReadonlySet<string>): readonly Candidate[] {
  const titled = new Map<string, number>()
  for (const article of rest) for (const stem of words.get(article)?.title.keys() ?? []) titled.set(stem, (titled.get(stem) ?? 0) + 1)
  return [...titled].flatMap(([key, inTitles]) => {
    if (inTitles < 2 || common.has(key)) return []
    const about = rest
      .filter(article => has(words.get(article), key))
      .toSorted((a, b) => weightOf(words.get(b), key) - weightOf(words.get(a), key))
    return [{ key, articles: about.slice(0, groupSize), weight: Math.min(about.length, groupSize) + inTitles }]
  })
}

function wordsOfMost(words: ReadonlyMap<Article, KeyWords>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { title, opening } of words.values())
    for (const stem of new Set([...title.keys(), ...opening.keys()])) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const most = Math.max(3, words.size * tellingShare)
  return new Set([...counts].filter(([, count]) => count > most).map(([stem]) => stem))
}

function has(words: KeyWords | undefined, stem: string): boolean {
  return words !== undefined && (words.title.has(stem) || words.opening.has(stem))
}

function weightOf(words: KeyWords | undefined, stem: string): number {
  return words?.title.has(stem) ? 1 : 0
}

/** The spelling of the first title that has the word, so that names and abbreviations stay right; the plural where there is one. */
function asWritten(stem: string, articles: readonly Article[], words: ReadonlyMap<Article, KeyWords>): string {
  const spellings = articles.flatMap(article => words.get(article)?.title.get(stem) ?? [])
  return spellings.toSorted((a, b) => b.length - a.length || a.localeCompare(b, 'en'))[0] ?? stem
}
