import type { Announcer, Clock } from '../base/port.ts'
import type { DeliverySummary } from './delivery.ts'
import { type Domains, slowestDomain } from './domains.ts'
import type { FateBook } from './fate-book.ts'
import type { Allowance } from './limits.ts'
import type { Manifest } from './manifest.ts'
import { openRate } from './rate.ts'
import { type Going, leftOf, progressOf, summaryOf } from './summary.ts'

/** Tells people how a run goes. */
export interface Following {
  /** Something was recorded. */
  moved(): void
  summary(): DeliverySummary
  /** The run is over, and this is how the delivery stands. */
  stands(manifest: Manifest): void
}

// Four times a second reads as live; more only costs.
const everyMs = 250

/** What there is to tell of a run. */
export interface Followed {
  readonly manifest: Manifest
  readonly book: FateBook
  readonly domains: Domains
  /** What the account's limits allow: they are part of how long it takes. */
  readonly allowance: Allowance
}

export function followRun(announcer: Announcer, clock: Clock, { manifest, book, domains, allowance }: Followed): Following {
  const rate = openRate()
  let [toldAt, perSecond] = [-everyMs, rate(doneIn(book))]
  const secondsLeft = (): number | null => {
    if (perSecond === 0) return null
    const now = clock().getTime()
    return Math.ceil((allowance.last(leftOf(book.counts()), perSecond, now) - now) / 1000)
  }
  const going = (): Going => ({ perSecond, secondsLeft: secondsLeft(), slowestDomain: slowestDomain(book, domains) })
  const summary = (): DeliverySummary => summaryOf(manifest, book.counts(), going())
  return {
    moved() {
      const now = performance.now()
      if (now - toldAt < everyMs) return
      toldAt = now
      perSecond = rate(doneIn(book))
      announcer.progress(progressOf(summary()))
    },
    summary,
    stands: now => announcer.progress(progressOf(summaryOf(now, book.counts()))),
  }
}

function doneIn(book: FateBook): number {
  return book.size - leftOf(book.counts())
}
