import type { Article } from '../library/article.ts'

/** Who named an article's address: what came from a feed or a file may lead anywhere, and the curator never saw it. */
export function namedBy({ source }: Pick<Article, 'source'>): 'curator' | 'page' {
  return source.kind === 'page' || source.kind === 'by-hand' ? 'curator' : 'page'
}
