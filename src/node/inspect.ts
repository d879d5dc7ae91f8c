/** What `inspect` reads. `url` is where the text came from, for relative addresses; null when nobody said. */
export interface InspectedText {
  readonly name: string
  readonly text: string
  readonly url: string | null
}

/** Parsing alone, without a library, for `inspect`: each kind loads only the parser it needs, so that the command starts quickly. */
export const inspectors: Readonly<Record<string, (file: InspectedText) => Promise<unknown>>> = {
  page: async ({ text, url }) => (await import('../core/scoop/page/read-page.ts')).readPage(text, url),
  feed: async ({ text, url }) => (await import('../core/scoop/read-feed.ts')).readFeed(text, url),
  opml: async ({ text }) => (await import('../core/scoop/imports/inspect-lists.ts')).inspectOpml(text),
  bookmarks: async file => (await import('../core/scoop/imports/inspect-lists.ts')).inspectBookmarks(file),
  scoops: async ({ text }) => (await import('../core/scoop/topic-page/read-topic-page.ts')).readTopicPage(text),
  html: async ({ text, url }) => (await import('../core/scoop/clean-html.ts')).inspectHtml(text, url),
  subscribers: async ({ name, text }) => (await import('../core/subscribers/csv/inspect-subscribers.ts')).inspectSubscribers(name, text),
}
