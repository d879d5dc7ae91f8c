import { Problem } from '../base/problem.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'
import { openFateBook } from './fate-book.ts'
import { markDigest } from './start-run.ts'

/** Ends a delivery that stands still: whoever is waiting gets nothing from it. A finished one cannot be cancelled. */
export async function cancelDelivery({ digests, clock }: DeliveryPorts, shelf: DeliveryShelf, id: string): Promise<void> {
  const manifest = await shelf.manifest(id)
  if (manifest.state === 'cancelled') return
  if (manifest.state === 'finished')
    throw new Problem('conflict', 'This delivery is finished and can no longer be cancelled.', 'Nothing more will be sent from it.')
  const cancelled = { ...manifest, state: 'cancelled', reason: 'Cancelled by you.', finishedAt: clock().toISOString() } as const
  await shelf.keep(cancelled)
  await markDigest(digests, cancelled, await shelf.counts(cancelled))
}

/** The curator's word on everybody unknown, durable in the ledger. Whoever is waiting after it is sent to by `resume`. */
export async function settleUnknown(
  { files, clock }: DeliveryPorts,
  shelf: DeliveryShelf,
  id: string,
  as: 'waiting' | 'accepted',
): Promise<void> {
  const manifest = await shelf.manifest(id)
  const ledger = await files.openLedger(id)
  try {
    const book = openFateBook(manifest.audience, ledger.reading.entries)
    book.close()
    const unknown = book.having('unknown')
    const reply = as === 'accepted' ? 'Counted as accepted by the curator.' : 'To be sent again, by the curator’s word.'
    await Promise.all(unknown.map(n => ledger.append({ is: as, n, at: clock().toISOString(), reply })))
    const reopens = as === 'waiting' && unknown.length > 0 && manifest.state === 'finished'
    shelf.forget(id)
    await shelf.keep(
      reopens ? { ...manifest, state: 'paused', reason: 'Resume to send to whoever was unknown.', finishedAt: null } : manifest,
    )
  } finally {
    await ledger.close()
  }
}
