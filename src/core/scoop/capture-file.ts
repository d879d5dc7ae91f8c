import type { Source } from '../base/port.ts'
import { captureAddress } from './capture-address.ts'
import type { Captured } from './fetch-article.ts'
import type { ImportKind } from './import-kinds.ts'
import { linkArrival } from './link-arrival.ts'
import { type PageOrder, pageArrival } from './page-arrival.ts'
import { pictureOf } from './picture-of.ts'
import { baseAddress, savedFrom, withoutEmbedded } from './saved-page.ts'
import type { ScoopPorts } from './scoop-ports.ts'
import { type Sorted, sortHandedOver } from './sort-handed-over.ts'

/** A list that a file turned out to be. */
export interface FoundList {
  readonly list: ImportKind | null
}

/** A file as an article on its way in, or the list that it is. Throws what reading it throws, and file-not-understood. */
export async function captureFile(
  ports: ScoopPorts,
  source: Exclude<Source, { from: 'url' }>,
  order: Pick<PageOrder, 'topicId' | 'scoopedBy'>,
): Promise<Captured | FoundList> {
  const handed = await ports.sources.readHandedOver(source)
  const sorted = sortHandedOver(handed)
  switch (sorted.is) {
    case 'list':
      return { list: sorted.kind }
    case 'address':
      return captureAddress(ports, { ...order, url: sorted.url, title: sorted.title })
    case 'pdf':
      return withoutAddress(await linkArrival(ports, { ...order, url: null, title: sorted.title }, null, 'link'), handed.name)
    default:
      return capturePage(ports, sorted, order, handed.name)
  }
}

/** A saved page has all its words with it; only its lead picture is looked for on the web, where it says that it came from. */
async function capturePage(
  ports: ScoopPorts,
  { html, url, title }: Extract<Sorted, { is: 'page' }>,
  order: Pick<PageOrder, 'topicId' | 'scoopedBy'>,
  name: string,
): Promise<Captured> {
  const bytes = new TextEncoder().encode(withoutEmbedded(html))
  const read = (at: string | null) => ports.reader.read({ bytes, charset: 'utf-8', url: at })
  const marked = url ?? savedFrom(html)
  const first = await read(marked)
  const foundAt = marked ?? first.canonicalUrl ?? baseAddress(html)
  const content = foundAt === marked ? first : await read(foundAt)
  const { picture, remarks } = await pictureOf(ports, content.image, content.title, null)
  const arrival = await pageArrival(ports, { ...order, url: foundAt, title }, foundAt, content, picture)
  if (foundAt !== null) return { arrival, remarks }
  const kept = withoutAddress(arrival, name)
  return { ...kept, remarks: [...kept.remarks, ...remarks] }
}

/** Without an address, its name and title tell the same file again. */
function withoutAddress({ article, body }: Captured['arrival'], name: string): Captured {
  const key = `file:${name}|${article.title}|${article.wordCount}`
  const remarks = ['The file does not say where it comes from: the article was kept without an address.']
  return { arrival: { article: { ...article, source: { ...article.source, name, key } }, body }, remarks }
}
