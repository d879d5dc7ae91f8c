import type { Undoable } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { countWords, shorten } from '../base/text.ts'
import type { Picture } from '../library/article.ts'
import type { Arrival, KeepOutcome } from '../library/keep-articles.ts'
import { excerptOf } from './excerpt.ts'
import { openPage } from './open-page.ts'
import { pictureOf } from './picture-of.ts'
import { requireWebAddress } from './require-web-address.ts'
import type { PageReading, ScoopOrder, ScoopOutcome } from './scoop-operations.ts'
import type { Fetched, ScoopPorts } from './scoop-ports.ts'
import { tidyUrl } from './tidy-url.ts'

/** Captures one address into the library. An article that the library has already is left as it was. */
export async function scoopPage(ports: ScoopPorts, order: ScoopOrder): Promise<ScoopOutcome> {
  const { arrival, remarks } = await fetchArticle(ports, order)
  const outcome = await ports.library.keep([arrival], `Scooped “${shorten(arrival.article.title, 60)}”`)
  const id = idOf(outcome)
  return { article: await ports.library.article(id), already: outcome.kept.length === 0, remarks, undoable: undoableOf(outcome) }
}

/** Fetches and reads one address as an article on its way into the library. */
export async function fetchArticle(
  ports: ScoopPorts,
  order: ScoopOrder,
): Promise<{ readonly arrival: Arrival; readonly remarks: readonly string[] }> {
  const asked = requireWebAddress(order.url)
  const { page, reading } = await openPage(ports, asked)
  const { picture, remarks } = await pictureOf(ports, reading.image, reading.title, page)
  const unread = reading.text === '' ? ['No text was found on the page; its title and description were kept.'] : []
  return { arrival: await arrivalOf(ports, { ...order, url: asked }, page, reading, picture), remarks: [...unread, ...remarks] }
}

async function arrivalOf(
  ports: ScoopPorts,
  order: ScoopOrder,
  page: Fetched,
  content: PageReading,
  image: Picture | null,
): Promise<Arrival> {
  const url = tidyUrl(page.url)
  const article = {
    url,
    givenUrl: order.url === url ? null : order.url,
    canonicalUrl: content.canonicalUrl === null ? null : tidyUrl(content.canonicalUrl),
    title: content.title || url,
    byline: content.byline,
    siteName: content.siteName,
    publishedAt: content.publishedAt,
    scoopedAt: ports.clock().toISOString(),
    scoopedBy: order.scoopedBy ?? (await ports.curator()),
    topicId: order.topicId,
    image,
    excerpt: content.excerpt || excerptOf(content.text),
    insight: '',
    notes: '',
    highlights: [],
    tags: [],
    comments: [],
    language: content.language,
    wordCount: countWords(content.text),
    capture: content.capture,
    state: 'new' as const,
    starred: false,
    // The address as it was given, tracking and all: asking for it again is asking for this article.
    source: { kind: 'page' as const, name: content.siteName, key: `page:${order.url}` },
  }
  return { article, body: content.content }
}

function idOf({ kept, already }: KeepOutcome): string {
  const id = kept[0]?.id ?? already[0]
  if (id === undefined) throw new Problem('unforeseen', 'The article was not kept.', 'Scoop it again.')
  return id
}

function undoableOf({ kept, undoable }: KeepOutcome): Undoable | null {
  return kept.length === 0 ? null : undoable
}
