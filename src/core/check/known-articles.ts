import { articlesIn } from '../compose/digest-contents.ts'
import type { Digest } from '../compose/digest.ts'
import type { KnownArticle } from './check-ports.ts'

/** Articles with the digests that hold them. */
export function knownArticles(
  articles: readonly Pick<KnownArticle, 'id' | 'wordCount'>[],
  digests: readonly Digest[],
): readonly KnownArticle[] {
  const uses = digests.map(digest => ({
    use: { digestId: digest.id, number: digest.number, sent: digest.status === 'sent' },
    articleIds: new Set(articlesIn(digest)),
  }))
  return articles.map(({ id, wordCount }) => ({
    id,
    wordCount,
    usedIn: uses.flatMap(({ use, articleIds }) => (articleIds.has(id) ? [use] : [])),
  }))
}
