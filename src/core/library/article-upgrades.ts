import type { Article, Capture } from './article.ts'

type ArticleV1 = Omit<Article, 'givenUrl' | 'notes' | 'highlights' | 'capture'>

/** The version of articles that this program writes, on disk and in an export. */
export const articleVersion = 2

/** How articles of older versions come forward: `articleUpgrades[1]` makes one of version 2. */
export const articleUpgrades = {
  // Version 1 did not say how a page was saved; what has words was saved whole, as far as anyone knew.
  1: (old: ArticleV1): Article => ({ ...old, givenUrl: null, notes: '', highlights: [], capture: captureOf(old) }),
}

function captureOf({ wordCount }: Pick<Article, 'wordCount'>): Capture {
  return wordCount > 0 ? 'whole' : 'link'
}
