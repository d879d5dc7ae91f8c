import type { Captured } from './fetch-article.ts'
import { linkArrival } from './link-arrival.ts'
import type { ScoopOrder } from './scoop-operations.ts'
import type { Fetched, ScoopPorts } from './scoop-ports.ts'

/** A PDF that an address led to: its title and the link to it. */
export async function pdfArrival(
  ports: Pick<ScoopPorts, 'clock' | 'curator' | 'documents'>,
  order: ScoopOrder,
  { url, bytes }: Fetched,
): Promise<Captured> {
  const title = (await ports.documents.title(bytes)) || order.title
  return {
    arrival: await linkArrival(ports, { ...order, title }, url, 'link'),
    remarks: ['This is a PDF document: its title and its address were kept.'],
  }
}
