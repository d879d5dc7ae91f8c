import type { Article } from './article.ts'
import type { IndexEntry } from './article-index.ts'
import type { Bodies } from './bodies.ts'
import { bodyText } from './body-text.ts'

/** An article with the words of its saved body, as the index takes it in. */
export async function indexEntry(article: Article, bodies: Bodies): Promise<IndexEntry> {
  // Thousands of imported bookmarks have no body: looking for each of them takes longer than the index does.
  if (article.wordCount === 0) return { article, bodyText: '' }
  // One body that cannot be read must not keep the library from opening; whoever opens that article is told.
  const html = await bodies.read(article.id).catch(() => '')
  return { article, bodyText: bodyText(html) }
}
