import type { DeliveryPorts } from './delivery-ports.ts'
import type { Fate } from './delivery.ts'
import { openFateBook } from './fate-book.ts'

/** The curator's word on everybody with a fate. */
export interface Rewriting {
  readonly id: string
  readonly audience: number
  readonly from: Fate
  readonly as: 'waiting' | 'accepted'
  readonly words: string
}

/** Writes it into the ledger of a delivery that is not on its way, durably; answers how many it was about. */
export async function rewriteFates({ files, clock }: DeliveryPorts, { id, audience, from, as, words }: Rewriting): Promise<number> {
  const book = openFateBook(audience)
  const ledger = await files.openLedger(id, book.apply)
  try {
    book.close()
    const meant = book.having(from)
    const at = clock().toISOString()
    await Promise.all(meant.map(n => ledger.append({ is: as, n, at, reply: words })))
    return meant.length
  } finally {
    await ledger.close()
  }
}
