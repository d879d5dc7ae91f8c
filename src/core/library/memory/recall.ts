import type { Article, DigestUse } from '../article.ts'
import type { SimilarArticle } from '../article-index.ts'
import { allArticles } from '../article-query.ts'
import type { IndexFeed } from '../index-feed.ts'
import type { LibraryPorts } from '../library-ports.ts'
import { couldBeArticle, noSuchArticle } from '../missing.ts'
import type { ArticleMemory, Issue } from './memory-operations.ts'
import { memoryWords } from './memory-words.ts'

const latestDigests = 5
// More than the latest digests can hold.
const usedAtMost = 1_000

/** What the library remembers of an article; `similar` are those that tell the same story. */
export async function recall(ports: LibraryPorts, feed: IndexFeed, id: string, similar: readonly SimilarArticle[]): Promise<ArticleMemory> {
  const article = couldBeArticle(id) ? await ports.articles.get(id) : undefined
  if (!article) throw noSuchArticle()
  const issues = (await ports.issues()).toSorted((a, b) => b.at.localeCompare(a.at))
  const facts = {
    usedIn: issues.filter(({ articleIds }) => articleIds.includes(id)).map(use),
    sameStory: similar
      .filter(({ row }) => row.usedIn.length > 0)
      .map(({ row: { id: other, title, siteName, usedIn } }) => ({ id: other, title, siteName, usedIn })),
    fromSource: await countFromSource(feed, article, issues.slice(0, latestDigests)),
  }
  return { ...facts, words: memoryWords(article, facts) }
}

function use({ digestId, number, sent, at }: Issue): DigestUse & { readonly at: string } {
  return { digestId, number, sent, at }
}

async function countFromSource(feed: IndexFeed, { id, siteName }: Article, latest: readonly Issue[]): Promise<ArticleMemory['fromSource']> {
  if (siteName === '' || latest.length === 0) return { count: 0, digests: latest.length }
  const { rows } = await feed.ask(index => index.search({ ...allArticles, site: siteName, used: true, limit: usedAtMost }))
  const recent = new Set(latest.flatMap(({ articleIds }) => articleIds))
  return { count: rows.filter(row => row.id !== id && recent.has(row.id)).length, digests: latest.length }
}
