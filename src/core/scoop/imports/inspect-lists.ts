import { tidyTags } from '../../library/tags.ts'
import { notUnderstood } from '../refuse-import.ts'
import { formatOf } from './formats.ts'
import type { ImportFile } from './import-item.ts'
import { readOpml } from './opml.ts'

/** `inspect bookmarks`: any file of saved addresses, each as it stands there. Throws file-not-understood. */
export function inspectBookmarks(file: ImportFile) {
  const { items } = (formatOf(file, null) ?? notUnderstood(file)).read(file, [])
  return {
    items: items.map(({ url, title, addedAt, tags, note, state }) => ({ url, title, addedAt, tags: tidyTags(tags), note, state })),
  }
}

/** `inspect opml`: the feeds that an OPML file lists. Throws file-not-understood. */
export function inspectOpml(text: string) {
  const { title, author, feeds } = readOpml(text)
  return { title, author, feeds: feeds.map(({ url, title, siteUrl, tags }) => ({ url, title, siteUrl, tags })) }
}
