import { shorten } from '../base/text.ts'
import { allArticles } from './article-query.ts'
import type { IndexFeed } from './index-feed.ts'
import type { BulkOutcome } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'
import { noSuchTopic } from './missing.ts'

/** Removes a topic; its articles stay, without one. Both come back with one undo; the count is of the articles. */
export async function removeTopic({ topics, articles, undo }: LibraryPorts, feed: IndexFeed, id: string): Promise<BulkOutcome> {
  const topic = await topics.get(id)
  if (!topic) throw noSuchTopic()
  const freed = await articles.changeMany(await feed.ask(index => index.matching({ ...allArticles, topicId: id })), now =>
    now?.topicId === id ? { ...now, topicId: null } : now,
  )
  const removed = await topics.change(id, () => undefined)
  return { count: freed.length, undoable: undo.remember(`Removed the topic “${shorten(topic.title, 60)}”`, [removed, ...freed]) }
}
