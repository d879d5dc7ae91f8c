import type { Arrival } from '../library/keep-articles.ts'
import { openPage } from './open-page.ts'
import { pageArrival } from './page-arrival.ts'
import { pdfArrival } from './pdf-arrival.ts'
import { pictureOf } from './picture-of.ts'
import { requireWebAddress } from './require-web-address.ts'
import type { ScoopOrder } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/** An article on its way into the library, and what of it could not be had, in words. */
export interface Captured {
  readonly arrival: Arrival
  readonly remarks: readonly string[]
}

/** Fetches and reads one address as an article on its way into the library. Throws page-… and address-refused. */
export async function fetchArticle(ports: ScoopPorts, order: ScoopOrder): Promise<Captured> {
  const asked = requireWebAddress(order.url)
  const { page, reading } = await openPage(ports, asked, order.namedBy === 'page' ? 'none' : 'any')
  if (reading === null) return pdfArrival(ports, { ...order, url: asked }, page)
  const { picture, remarks } = await pictureOf(ports, reading.image, reading.title, page)
  const unread = reading.text === '' ? ['No text was found on the page; its title and description were kept.'] : []
  return { arrival: await pageArrival(ports, { ...order, url: asked }, page.url, reading, picture), remarks: [...unread, ...remarks] }
}
