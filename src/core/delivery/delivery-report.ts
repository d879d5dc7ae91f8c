import type { DeliveryReport, DeliverySummary } from './delivery.ts'
import type { Fates } from './delivery-shelf.ts'
import { timesByDomain } from './domains.ts'
import type { FateBook } from './fate-book.ts'
import { meaningOf } from './reply-meaning.ts'
import { commonReply } from './server-reply.ts'
import { emptyTally, isTold, type Tally, timelineOf } from './timeline.ts'

const reasonsShown = 50
const domainsShown = 200

/** What became of a delivery: fates over time, the servers' words, domains. */
export function reportOf(summary: DeliverySummary, fates: Fates, folder: string, forecast: string | null = null): DeliveryReport {
  return { summary, forecast, ...timelineOf(fates.book), reasons: reasonsOf(fates.book), domains: domainsOf(fates), folder }
}

function reasonsOf(book: FateBook): DeliveryReport['reasons'] {
  const counted = new Map<string, DeliveryReport['reasons'][number] & { count: number }>()
  for (const n of book.having('rejected', 'deferred')) {
    const { fate, reply } = book.at(n)
    const common = commonReply(reply)
    const reason = counted.get(`${fate} ${common}`) ?? { reply: common, meaning: meaningOf(reply), fate, count: 0 }
    reason.count += 1
    counted.set(`${fate} ${common}`, reason)
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count).slice(0, reasonsShown)
}

function domainsOf({ book, domains }: Fates): DeliveryReport['domains'] {
  const [tallies, times] = [new Map<number, Tally>(), timesByDomain(book, domains)]
  for (let n = 0; n < book.size; n++) {
    const domain = domains.of(n)
    const tally = tallies.get(domain) ?? emptyTally()
    tallies.set(domain, tally)
    const fate = book.fateOf(n)
    if (isTold(fate)) tally[fate] += 1
  }
  return [...tallies]
    .map(([number, tally]) => {
      const time = times.get(number)
      return { domain: domains.nameOf(number), ...tally, seconds: time ? time.ms / time.count / 1000 : null }
    })
    .toSorted((a, b) => sum(b) - sum(a) || (a.domain < b.domain ? -1 : 1))
    .slice(0, domainsShown)
}

function sum({ accepted, rejected, deferred }: Tally): number {
  return accepted + rejected + deferred
}
