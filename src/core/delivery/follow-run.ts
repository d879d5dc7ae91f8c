import type { Announcer } from '../base/port.ts'
import type { DeliverySummary } from './delivery.ts'
import { type Domains, slowestDomain } from './domains.ts'
import type { FateBook } from './fate-book.ts'
import type { Manifest } from './manifest.ts'
import { openRate } from './rate.ts'
import { type Going, progressOf, summaryOf } from './summary.ts'

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

export function followRun(announcer: Announcer, manifest: Manifest, book: FateBook, domains: Domains): Following {
  const rate = openRate()
  let [toldAt, perSecond] = [0, rate(doneIn(book))]
  const going = (): Going => ({ perSecond, slowestDomain: slowestDomain(book, domains) })
  const summary = (): DeliverySummary => summaryOf(manifest, book.counts(), going())
  return {
    moved() {
      const now = Date.now()
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
  const { waiting, deferred } = book.counts()
  return book.size - waiting - deferred
}
