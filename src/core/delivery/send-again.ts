import { Problem } from '../base/problem.ts'
import type { ActiveRuns } from './active-runs.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'
import { rewriteFates } from './rewrite-fates.ts'

export interface AgainOrder {
  readonly id: string
  /** Those who were rejected, or those who have had nothing yet, though the delivery was cancelled. */
  readonly to: 'failed' | 'rest'
}

/** Takes a delivery up again. Whoever has left or bounces by now gets nothing all the same. Throws bad-input when nobody is meant. */
export async function sendAgain(ports: DeliveryPorts, shelf: DeliveryShelf, runs: ActiveRuns, { id, to }: AgainOrder): Promise<void> {
  if (runs.get(id)) throw new Problem('conflict', 'This delivery is being sent.', 'Wait until it is through.')
  const manifest = await shelf.manifest(id)
  runs.refuseWhenBusy(manifest.accountId)
  const words = 'To be sent again, by the curator’s word.'
  const failed =
    to === 'failed' ? await rewriteFates(ports, { id, audience: manifest.audience, from: 'rejected', as: 'waiting', words }) : 0
  shelf.forget(id)
  const { waiting, deferred } = await shelf.counts(manifest)
  if (to === 'failed' ? failed === 0 : waiting + deferred === 0)
    throw new Problem('bad-input', to === 'failed' ? 'Nobody was rejected.' : 'Nobody is left over.', 'There is nothing to send again.')
  await ports.digests.markSending(manifest.digestId, id)
  await runs.start(manifest)
}
