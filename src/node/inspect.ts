import { basename } from 'node:path'
import { decodeText } from './sources/decode-text.ts'
import { isZip } from './sources/is-zip.ts'
import { refuseBinary } from './sources/refuse-binary.ts'

/** What `inspect` reads. `url` is where it came from, for relative addresses; null when nobody said. `charset` is what the server named. */
export interface InspectedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly url: string | null
  readonly charset: string | null
}

/** Parsing alone, without a library, for `inspect`: each kind loads only the parser it needs, so that the command starts quickly. */
export const inspectors: Readonly<Record<string, (file: InspectedFile) => Promise<unknown>>> = {
  page: async file => (await import('../core/scoop/page/read-page.ts')).readPage(textOf(file), file.url),
  feed: async file => (await import('../core/scoop/read-feed.ts')).readFeed(textOf(file), file.url),
  opml: async file => (await import('../core/scoop/imports/inspect-lists.ts')).inspectOpml(textOf(file)),
  async bookmarks(file) {
    const { inspectBookmarks } = await import('../core/scoop/imports/inspect-lists.ts')
    const { name, url } = file
    if (!isZip(file.bytes)) return inspectBookmarks(name, [{ name, url, text: textOf(file) }])
    const { textsInZip } = await import('./sources/read-source.ts')
    return inspectBookmarks(
      name,
      (await textsInZip(name, file.bytes)).map(entry => ({ ...entry, url })),
    )
  },
  async scoops(file) {
    const text = textOf(file)
    // A page that was copied as text begins with neither a tag nor a bracket.
    if (!/^\s*[<{[]/.test(text)) return (await import('../core/scoop/topic-page/read-topic-page.ts')).readTopicPage(text)
    return (await import('../core/scoop/imports/inspect-lists.ts')).inspectScoops({ name: file.name, url: file.url, text })
  },
  html: async file => (await import('../core/scoop/clean-html.ts')).inspectHtml(textOf(file), file.url),
  async subscribers({ name, bytes }) {
    const { peopleFilesIn } = await import('./sources/read-people-files.ts')
    const { inspectSubscribers } = await import('../core/subscribers/import/inspect-subscribers.ts')
    return inspectSubscribers(await peopleFilesIn(name, bytes))
  },
}

/** Throws file-not-understood for what is no text. */
function textOf({ name, bytes, charset }: InspectedFile): string {
  refuseBinary(basename(name), bytes)
  return decodeText(bytes, charset).text
}

/** What lies at an address, to be read as `kind`. Throws page-… and address-refused. */
export async function fetchInspected(url: string, kind: string): Promise<InspectedFile> {
  const { pageFetcher } = await import('./pages/fetch-page.ts')
  const { requireWebAddress } = await import('../core/scoop/require-web-address.ts')
  const wanted = kind === 'page' ? 'page' : 'text'
  const fetched = await pageFetcher().fetch({ url: requireWebAddress(url), wanted, reach: 'any' })
  return { name: fetched.url, bytes: fetched.bytes, url: fetched.url, charset: fetched.charset }
}
