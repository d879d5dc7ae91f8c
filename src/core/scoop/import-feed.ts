import { countWords } from '../base/text.ts'
import { excerptOf } from './excerpt.ts'
import type { Import, ImportEntry } from './import-entry.ts'
import { pictureOf } from './picture-of.ts'
import { plainText } from './plain-text.ts'
import { readFeed } from './read-feed.ts'
import type { FeedContent, FeedItem } from './scoop-operations.ts'
import type { ScoopPorts, SourceText } from './scoop-ports.ts'
import { textHtml } from './text-html.ts'
import { tidyUrl } from './tidy-url.ts'

/** A feed's items as articles, with what the feed has of their text. */
export async function feedImport(ports: ScoopPorts, source: SourceText): Promise<Import> {
  const feed = readFeed(source.text, source.fetchedFrom?.url ?? null)
  const scoopedBy = await ports.curator()
  const name = feed.title || source.name
  const entries = feed.items.map((item, order) => entryFor(ports, { feed, source, name, scoopedBy }, item, order))
  return { kind: 'feed', name, topic: null, entries, failed: [], slow: true }
}

interface From {
  readonly feed: FeedContent
  readonly source: SourceText
  readonly name: string
  readonly scoopedBy: string
}

function entryFor(ports: ScoopPorts, from: From, item: FeedItem, order: number): ImportEntry {
  const url = item.link === null ? null : tidyUrl(item.link)
  const key = `feed:${from.feed.link ?? from.name}|${item.id || item.title}`
  const identity = { url, canonicalUrl: null, source: { kind: 'feed' as const, name: from.name, key } }
  const excerpt = excerptOf(item.summary)
  return {
    title: item.title,
    scoopedBy: from.scoopedBy,
    excerpt,
    comments: 0,
    line: null,
    identity,
    // A picture that cannot be had is no reason to leave its article out.
    arrive: async topicId => {
      const { picture } = await pictureOf(ports, item.image, item.title, from.source.fetchedFrom)
      const body = item.content || textHtml(item.summary)
      const article = {
        ...identity,
        title: item.title || url || from.name,
        byline: item.author,
        siteName: from.name,
        publishedAt: item.published,
        scoopedAt: new Date(ports.clock().getTime() - order).toISOString(),
        scoopedBy: from.scoopedBy,
        topicId,
        image: picture,
        excerpt,
        insight: '',
        tags: [...item.tags],
        comments: [],
        language: from.feed.language,
        wordCount: countWords(plainText(body)),
        state: 'new' as const,
        starred: false,
      }
      return { article, body }
    },
  }
}
