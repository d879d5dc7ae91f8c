import type { DeliveryReport, DeliverySummary, Fate } from './delivery.ts'
import type { FateBook } from './fate-book.ts'
import type { Recipients } from './manifest.ts'
import { meaningOf } from './reply-meaning.ts'
import { commonReply } from './server-reply.ts'

const moments = 60
const reasonsShown = 50
const domainsShown = 200

const told = ['accepted', 'rejected', 'deferred'] as const
type Told = (typeof told)[number]
type Tally = Record<Told, number>

/** What became of a delivery: fates over time, the servers' words, domains. */
export function reportOf(summary: DeliverySummary, audience: Recipients, book: FateBook, folder: string): DeliveryReport {
  return { summary, timeline: timelineOf(book), reasons: reasonsOf(book), domains: domainsOf(audience, book), folder }
}

function timelineOf(book: FateBook): DeliveryReport['timeline'] {
  const decided = numbers(book)
    .map(n => book.at(n))
    .flatMap(({ fate, at }) => (at !== null && isTold(fate) ? [{ fate, at: Date.parse(at) }] : []))
    .toSorted((a, b) => a.at - b.at)
  const [first, last] = [decided[0], decided.at(-1)]
  if (!first || !last) return []
  const steps = last.at > first.at ? moments : 1
  const tally = emptyTally()
  let next = 0
  return Array.from({ length: steps }, (_, step) => {
    const moment = steps === 1 ? last.at : first.at + ((last.at - first.at) * step) / (steps - 1)
    for (let fact = decided[next]; fact && fact.at <= moment; fact = decided[next]) {
      tally[fact.fate] += 1
      next += 1
    }
    return { at: new Date(moment).toISOString(), ...tally }
  })
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

function domainsOf(audience: Recipients, book: FateBook): DeliveryReport['domains'] {
  const tallies = new Map<string, Tally>()
  for (const [n, { email }] of audience.entries()) {
    const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
    const tally = tallies.get(domain) ?? emptyTally()
    tallies.set(domain, tally)
    const { fate } = book.at(n)
    if (isTold(fate)) tally[fate] += 1
  }
  return [...tallies]
    .map(([domain, tally]) => ({ domain, ...tally }))
    .toSorted((a, b) => sum(b) - sum(a) || (a.domain < b.domain ? -1 : 1))
    .slice(0, domainsShown)
}

function numbers(book: FateBook): readonly number[] {
  return Array.from({ length: book.size }, (_, n) => n)
}

function isTold(fate: Fate): fate is Told {
  return told.some(one => one === fate)
}

function emptyTally(): Tally {
  return { accepted: 0, rejected: 0, deferred: 0 }
}

function sum({ accepted, rejected, deferred }: Tally): number {
  return accepted + rejected + deferred
}
