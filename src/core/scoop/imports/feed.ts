import { excerptOf } from '../excerpt.ts'
import { looksLikeFeed, readFeed } from '../read-feed.ts'
import type { FeedContent, FeedItem } from '../feed/feed-content.ts'
import { textHtml } from '../text-html.ts'
import { collectItems } from './collect-items.ts'
import { emptyTopic } from './empty-topic.ts'
import type { ImportFormat, ImportItem } from './import-item.ts'
import { newItem } from './new-item.ts'

/** A feed's items with what the feed has of their text. That of a Scoop.it topic names its topic. */
export const feed: ImportFormat = {
  kind: 'feed',
  looksRight: ({ text }) => looksLikeFeed(text),
  read: ({ name, text, url }) => {
    const content = readFeed(text, url)
    const title = content.title || name
    const rows = content.items.map(item => ({ line: null, text: item.title, item }))
    const isTopic = /^https?:\/\/(?:www\.)?scoop\.it\//i.test(content.link ?? '') && content.title !== ''
    const topics = isTopic ? [{ ...emptyTopic(title), description: content.description }] : []
    return { name: content.title || null, topics, ...collectItems(rows, ({ item }) => itemOf(item, content, title)) }
  },
}

function itemOf(item: FeedItem, content: FeedContent, name: string): ImportItem {
  const found = newItem('feed', {
    url: item.link,
    title: item.title || (item.link === null ? name : ''),
    byline: item.author,
    siteName: name,
    publishedAt: item.published,
    image: item.image,
    excerpt: excerptOf(item.summary),
    body: item.content || textHtml(item.summary),
    tags: item.tags,
    language: content.language,
  })
  return { ...found, source: { kind: 'feed', name, key: `feed:${content.link ?? name}|${item.id || item.title}` } }
}
