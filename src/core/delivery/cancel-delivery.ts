import { Problem } from '../base/problem.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'
import { markDigest } from './mark-digest.ts'

/** Ends a delivery that stands still: whoever is waiting gets nothing from it. A finished one cannot be cancelled. */
export async function cancelDelivery({ digests, clock }: DeliveryPorts, shelf: DeliveryShelf, id: string): Promise<void> {
  const manifest = await shelf.manifest(id)
  if (manifest.state === 'cancelled') return
  if (manifest.state === 'finished')
    throw new Problem('conflict', 'This delivery is finished and can no longer be cancelled.', 'Nothing more will be sent from it.')
  const cancelled = {
    ...manifest,
    state: 'cancelled',
    reason: 'Cancelled by you.',
    continueAt: null,
    finishedAt: clock().toISOString(),
  } as const
  await shelf.keep(cancelled)
  await markDigest(digests, cancelled, await shelf.counts(cancelled))
}
