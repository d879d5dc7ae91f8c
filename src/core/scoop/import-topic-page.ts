import { Problem } from '../base/problem.ts'
import { countWords } from '../base/text.ts'
import { excerptOf } from './excerpt.ts'
import type { Import, ImportEntry } from './import-entry.ts'
import type { TopicPageScoop } from './scoop-operations.ts'
import { textHtml } from './text-html.ts'
import { readTopicPage } from './topic-page/read-topic-page.ts'

/** A topic page copied as text: every scoop an article, the page's words about itself the topic. */
export function topicPageImport(name: string, text: string, now: Date): Import {
  const { topic, articles } = readTopicPage(text)
  if (articles.length === 0)
    throw new Problem(
      'file-not-understood',
      `${name} has no scoops in it.`,
      'Open the topic page, select all of it, copy it, and import that text.',
    )
  const keys = sourceKeys(articles)
  const entries = articles.map((scoop, order) => entryFor(scoop, keys[order] ?? '', topic.title || name, new Date(now.getTime() - order)))
  return { kind: 'topic-page', name: topic.title || name, topic: topic.title ? topic : null, entries, failed: [], slow: false }
}

/** Topic, curator and title tell a scoop again, as it has no address; of several such, the how-manieth it is. */
function sourceKeys(scoops: readonly TopicPageScoop[]): readonly string[] {
  const seen = new Map<string, number>()
  return scoops.map(({ topic, scoopedBy, title }) => {
    const key = ['topic-page', topic, scoopedBy, title].join('|').toLowerCase()
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}|${times}`
  })
}

/** The stream is newest first, and `scoopedAt` keeps that order. */
function entryFor(scoop: TopicPageScoop, key: string, name: string, scoopedAt: Date): ImportEntry {
  const { title, scoopedBy, url, text, insight, tags, comments } = scoop
  const source = { kind: 'topic-page' as const, name, key }
  const article = {
    url,
    canonicalUrl: null,
    title,
    byline: '',
    siteName: '',
    publishedAt: null,
    scoopedAt: scoopedAt.toISOString(),
    scoopedBy,
    image: null,
    excerpt: excerptOf(text),
    insight,
    tags: [...tags],
    comments: [...comments],
    language: null,
    wordCount: countWords(text),
    state: 'new' as const,
    starred: false,
    source,
  }
  return {
    title,
    scoopedBy,
    excerpt: article.excerpt,
    comments: comments.length,
    line: null,
    identity: { url, canonicalUrl: null, source },
    arrive: async topicId => ({ article: { ...article, topicId }, body: textHtml(text) }),
  }
}
