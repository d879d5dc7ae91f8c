import { Problem } from '../../base/problem.ts'
import { excerptOf } from '../excerpt.ts'
import type { TopicPageScoop } from '../scoop-operations.ts'
import { textHtml } from '../text-html.ts'
import { looksLikeTopicPage, readTopicPage } from '../topic-page/read-topic-page.ts'
import { collectItems } from './collect-items.ts'
import type { ImportFormat, ImportItem } from './import-item.ts'
import { newItem } from './new-item.ts'

// Pages of many years' scoops have some 200,000.
const longest = 1_000_000

/** A topic page copied as text: every scoop an article, the page's words about itself the topic. */
export const topicPage: ImportFormat = {
  kind: 'topic-page',
  looksRight: ({ text }) => text.length <= longest && looksLikeTopicPage(text),
  read: ({ name, text }) => {
    if (text.length > longest)
      throw new Problem('file-too-large', `${name} is longer than a million characters.`, 'Copy the topic page in parts, and import each.')
    const { topic, articles } = readTopicPage(text)
    if (articles.length === 0)
      throw new Problem(
        'file-not-understood',
        `${name} has no scoops in it.`,
        'Open the topic page, select all of it, copy it, and import that text.',
      )
    const keys = sourceKeys(articles)
    const rows = articles.map((scoop, order) => ({ line: null, text: scoop.title, scoop, key: keys[order] ?? '' }))
    return {
      name: topic.title || null,
      topics: topic.title === '' ? [] : [topic],
      ...collectItems(rows, ({ scoop, key }) => itemOf(scoop, key, topic.title || name)),
    }
  },
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

function itemOf(scoop: TopicPageScoop, key: string, name: string): ImportItem {
  const { title, scoopedBy, url, text, insight, tags, comments } = scoop
  const found = { url, title, scoopedBy, note: insight, tags, comments, excerpt: excerptOf(text), body: textHtml(text) }
  // Articles imported before know their scoop by this very key.
  return { ...newItem('topic-page', found), title, source: { kind: 'topic-page', name, key } }
}
