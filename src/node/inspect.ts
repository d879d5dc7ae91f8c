import { basename } from 'node:path'
import { decodeText } from './sources/decode-text.ts'
import { refuseBinary } from './sources/refuse-binary.ts'

/** What `inspect` reads. `url` is where it came from, for relative addresses; null when nobody said. */
export interface InspectedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly url: string | null
}

/** Parsing alone, without a library, for `inspect`: each kind loads only the parser it needs, so that the command starts quickly. */
export const inspectors: Readonly<Record<string, (file: InspectedFile) => Promise<unknown>>> = {
  page: async file => (await import('../core/scoop/page/read-page.ts')).readPage(textOf(file), file.url),
  feed: async file => (await import('../core/scoop/read-feed.ts')).readFeed(textOf(file), file.url),
  opml: async file => (await import('../core/scoop/imports/inspect-lists.ts')).inspectOpml(textOf(file)),
  bookmarks: async file => (await import('../core/scoop/imports/inspect-lists.ts')).inspectBookmarks({ ...file, text: textOf(file) }),
  scoops: async file => (await import('../core/scoop/topic-page/read-topic-page.ts')).readTopicPage(textOf(file)),
  html: async file => (await import('../core/scoop/clean-html.ts')).inspectHtml(textOf(file), file.url),
  async subscribers({ name, bytes }) {
    const { peopleFilesIn } = await import('./sources/read-people-files.ts')
    const { inspectSubscribers } = await import('../core/subscribers/import/inspect-subscribers.ts')
    return inspectSubscribers(await peopleFilesIn(name, bytes))
  },
}

/** Throws file-not-understood for what is no text. */
function textOf({ name, bytes }: InspectedFile): string {
  refuseBinary(basename(name), bytes)
  return decodeText(bytes, null).text
}
