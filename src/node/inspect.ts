/**
 * Parsing alone, without a library, for `inspect`: each kind loads only the parser it needs, so that the command starts quickly.
 * `url` is where the text came from, for relative addresses; null when nobody said.
 */
export const inspectors: Readonly<Record<string, (text: string, url: string | null) => Promise<unknown>>> = {
  page: async (text, url) => (await import('./pages/inspect-page.ts')).inspectPage(text, url),
  feed: async (text, url) => (await import('../core/scoop/read-feed.ts')).readFeed(text, url),
  scoops: async text => (await import('../core/scoop/topic-page/read-topic-page.ts')).readTopicPage(text),
  html: async text => (await import('../core/scoop/clean-html.ts')).inspectHtml(text),
}
