import { countWords } from '../base/text.ts'
import type { Capture, Highlight, Picture } from '../library/article.ts'
import type { Arrival } from '../library/keep-articles.ts'
import { excerptOf } from './excerpt.ts'
import { highlightOf } from './highlight-of.ts'
import type { PageReading, ScoopOrder } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'
import { tidyUrl } from '../library/tidy-url.ts'

/** An order for what may have no address. */
export interface PageOrder extends Omit<ScoopOrder, 'url'> {
  readonly url: string | null
}

/** What there is of an article, and how much of its page that is. */
type Matter = Omit<PageReading, 'capture' | 'leadsTo'> & { readonly capture: Capture }

/** A page that was read, as an article on its way in. `foundAt` is where it lies in the end; null for a saved page that does not say. */
export async function pageArrival(
  ports: Pick<ScoopPorts, 'clock' | 'curator'>,
  order: PageOrder,
  foundAt: string | null,
  content: Matter,
  image: Picture | null,
): Promise<Arrival> {
  const url = foundAt === null ? null : tidyUrl(foundAt)
  const article = {
    url,
    givenUrl: order.url === url ? null : order.url,
    canonicalUrl: content.canonicalUrl === null ? null : tidyUrl(content.canonicalUrl),
    title: content.title || order.title || (url ?? ''),
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
    highlights: highlightsOf(order, content.text, ports.clock()),
    tags: [],
    comments: [],
    language: content.language,
    wordCount: countWords(content.text),
    capture: content.capture,
    state: 'new' as const,
    starred: false,
    // The address as it was given, tracking and all: asking for it again is asking for this article.
    source: { kind: 'page' as const, name: content.siteName, key: order.url === null ? '' : `page:${order.url}` },
  }
  return { article, body: content.content }
}

function highlightsOf({ quote = '' }: Pick<ScoopOrder, 'quote'>, text: string, now: Date): Highlight[] {
  return quote.trim() === '' ? [] : [highlightOf(quote, text, now)]
}
