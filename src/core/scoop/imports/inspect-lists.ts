import { tidyTags } from '../../library/tags.ts'
import { cleanHtml } from '../clean-html.ts'
import { plainText } from '../plain-text.ts'
import { readTexts } from '../read-import.ts'
import type { TopicPage } from '../scoop-operations.ts'
import { emptyTopic } from './empty-topic.ts'
import type { ImportFile } from './import-item.ts'
import { readOpml } from './opml.ts'

/** `inspect bookmarks`: any file or archive of saved addresses, each as it stands there. Throws file-not-understood. */
export function inspectBookmarks(name: string, files: readonly ImportFile[]) {
  const { items } = readTexts(files, name, null)
  return {
    items: items.map(({ url, title, addedAt, tags, note, state }) => ({ url, title, addedAt, tags: tidyTags(tags), note, state })),
  }
}

/** `inspect opml`: the feeds that an OPML file lists. Throws file-not-understood. */
export function inspectOpml(text: string) {
  const { title, author, feeds } = readOpml(text)
  return { title, author, feeds: feeds.map(({ url, title, siteUrl, tags }) => ({ url, title, siteUrl, tags })) }
}

/** `inspect scoops` of a topic page that was saved as HTML, its feed, or what Scoop.it's API says of it. Throws file-not-understood. */
export function inspectScoops(file: ImportFile): TopicPage {
  const { name, topics, items } = readTexts([file], file.name, null)
  const { title, description, audience, curators, views } = topics[0] ?? emptyTopic(name)
  return {
    topic: { title, description, audience, curators, views },
    articles: items.map(item => ({
      title: item.title,
      scoopedBy: item.scoopedBy,
      topic: item.topic ?? title,
      text: item.body === '' ? item.excerpt : plainText(cleanHtml(item.body, item.url)),
      insight: item.note,
      tags: tidyTags(item.tags),
      image: item.image,
      url: item.url,
      comments: item.comments,
    })),
  }
}
