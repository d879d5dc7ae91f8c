import type { ArticleDetail } from './article.ts'
import type { IndexFeed } from './index-feed.ts'
import type { LibraryPorts } from './library-ports.ts'
import { couldBeArticle, noSuchArticle } from './missing.ts'

/** An article with its saved body and the digests that hold it. */
export async function articleDetail({ articles, bodies }: LibraryPorts, feed: IndexFeed, id: string): Promise<ArticleDetail> {
  const article = couldBeArticle(id) ? await articles.get(id) : undefined
  if (!article) throw noSuchArticle()
  const [body, usedIn] = await Promise.all([bodies.read(id), feed.ask(index => index.usedIn(id))])
  return { ...article, body, usedIn }
}
