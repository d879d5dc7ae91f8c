import { shorten } from '../base/text.ts'
import type { ArticleIndex } from './article-index.ts'
import { allArticles } from './article-query.ts'
import type { IndexFeed } from './index-feed.ts'
import type { BulkOutcome } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'
import { noSuchTopic } from './missing.ts'

/** Removes a topic; its articles stay, without one. Both come back with one undo; the count is of the articles. */
export async function removeTopic({ topics, articles, undo }: LibraryPorts, feed: IndexFeed, id: string): Promise<BulkOutcome> {
  const topic = await topics.get(id)
  if (!topic) throw noSuchTopic()
  const freed = await articles.changeMany(await feed.ask(index => articlesOf(index, id)), now =>
    now?.topicId === id ? { ...now, topicId: null } : now,
  )
  const removed = await topics.change(id, () => undefined)
  return { count: freed.length, undoable: undo.remember(`Removed the topic “${shorten(topic.title, 60)}”`, [removed, ...freed]) }
}

async function articlesOf(index: ArticleIndex, topicId: string): Promise<readonly string[]> {
  const { total } = await index.search({ ...allArticles, topicId, limit: 0 })
  const { rows } = await index.search({ ...allArticles, topicId, limit: total })
  return rows.map(row => row.id)
}
