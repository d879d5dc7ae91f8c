import type { Progress } from '../base/port.ts'
import type { DeliverySummary } from './delivery.ts'
import type { FateCounts } from './fate-book.ts'
import type { Manifest } from './manifest.ts'

/** A delivery as lists show it. `perSecond` is 0 when it stands still. */
export function summaryOf(manifest: Manifest, counts: FateCounts, perSecond: number): DeliverySummary {
  const { version: _version, language: _language, pictures: _pictures, editionDate: _date, webAddress: _web, ...delivery } = manifest
  return { ...delivery, counts, perSecond, secondsLeft: perSecond > 0 ? Math.ceil(leftOf(counts) / perSecond) : null }
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

function leftOf(counts: FateCounts): number {
  return counts.waiting + counts.deferred
}
