import type { Progress } from '../base/port.ts'
import type { DeliverySummary } from './delivery.ts'
import type { FateCounts } from './fate-book.ts'
import type { Manifest } from './manifest.ts'

/** How a delivery on its way goes. */
export type Going = Pick<DeliverySummary, 'perSecond' | 'secondsLeft' | 'slowestDomain'>

export const standsStill: Going = { perSecond: 0, secondsLeft: null, slowestDomain: null }

/** A delivery as lists show it. */
export function summaryOf(manifest: Manifest, counts: FateCounts, going: Going = standsStill): DeliverySummary {
  const {
    version: _version,
    language: _language,
    pictures: _pictures,
    editionDate: _date,
    webAddress: _web,
    unreachable: _unreachable,
    ...delivery
  } = manifest
  return { ...delivery, counts, ...going }
}

/** A delivery as long work that people follow. */
export function progressOf({ id, subject, audience, counts, perSecond, secondsLeft, state }: DeliverySummary): Progress {
  const done = audience - leftOf(counts)
  return { id, label: `Sending “${subject}”`, done, total: audience, perSecond, secondsLeft, state: progressStates[state] }
}

const progressStates = {
  sending: 'running',
  scheduled: 'paused',
  paused: 'paused',
  interrupted: 'paused',
  cancelled: 'cancelled',
  finished: 'done',
} as const

/** How many are still to be sent to. */
export function leftOf(counts: FateCounts): number {
  return counts.waiting + counts.deferred
}
