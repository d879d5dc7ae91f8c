import { Problem } from '../base/problem.ts'
import type { ActiveRuns } from './active-runs.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'
import { rewriteFates } from './rewrite-fates.ts'

export interface Settlement {
  readonly id: string
  readonly as: 'waiting' | 'accepted'
}

const words = { accepted: 'Counted as accepted by the curator.', waiting: 'To be sent again, by the curator’s word.' } as const

/** The curator's word on everybody unknown, durable in the ledger. Whoever is waiting after it is sent to by `resume`. */
export async function settleUnknown(ports: DeliveryPorts, shelf: DeliveryShelf, runs: ActiveRuns, { id, as }: Settlement): Promise<void> {
  if (runs.get(id)) throw new Problem('conflict', 'This delivery is being sent.', 'Pause it first.')
  const manifest = await shelf.manifest(id)
  const count = await rewriteFates(ports, { id, audience: manifest.audience, from: 'unknown', as, words: words[as] })
  shelf.forget(id)
  const reopens = as === 'waiting' && count > 0 && manifest.state === 'finished'
  await shelf.keep(
    reopens ? { ...manifest, state: 'paused', reason: 'Resume to send to whoever was unknown.', finishedAt: null } : manifest,
  )
}
