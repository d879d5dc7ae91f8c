import { oneLine, shorten } from '../base/text.ts'
import type { Capture } from '../library/article.ts'
import type { Arrival } from '../library/keep-articles.ts'
import { siteOfAddress, titleOfAddress } from '../library/stand-in-names.ts'
import { type PageOrder, pageArrival } from './page-arrival.ts'
import type { ScoopPorts } from './scoop-ports.ts'

const longestTitle = 300

/** An address without a text, as an article on its way in: by the name it was given, else by what the address itself tells. */
export async function linkArrival(
  ports: Pick<ScoopPorts, 'clock' | 'curator'>,
  order: PageOrder,
  foundAt: string | null,
  capture: Capture,
): Promise<Arrival> {
  const title = shorten(oneLine(order.title ?? ''), longestTitle) || (foundAt === null ? '' : titleOfAddress(foundAt))
  return pageArrival(ports, order, foundAt, { ...nothing, title, siteName: siteOfAddress(foundAt), capture }, null)
}

const nothing = {
  byline: '',
  excerpt: '',
  publishedAt: null,
  image: null,
  content: '',
  text: '',
  language: null,
  canonicalUrl: null,
}
