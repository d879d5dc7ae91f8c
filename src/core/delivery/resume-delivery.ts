import { Problem } from '../base/problem.ts'
import type { ActiveRuns } from './active-runs.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'

/** Goes on with a delivery that stands still, to whoever is waiting or deferred; nothing happens when nobody is, or when it is on its way. */
export async function resumeDelivery(shelf: DeliveryShelf, runs: ActiveRuns, id: string): Promise<void> {
  if (runs.get(id)) return
  const manifest = await shelf.manifest(id)
  if (manifest.state === 'cancelled')
    throw new Problem('conflict', 'This delivery was cancelled.', 'Send the digest again: it goes to whoever is on the list then.')
  const { waiting, deferred } = await shelf.counts(manifest)
  if (manifest.state === 'finished' && waiting + deferred === 0) return
  runs.refuseWhenBusy(manifest.accountId)
  await runs.start(manifest)
}
