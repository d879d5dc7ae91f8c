import type { DeliveryReport, Fate } from './delivery.ts'
import type { FateBook } from './fate-book.ts'

const moments = 60

const told = ['accepted', 'rejected', 'deferred'] as const
type Told = (typeof told)[number]

/** How many had which fate that a server decides. */
export type Tally = Record<Told, number>

export function emptyTally(): Tally {
  return { accepted: 0, rejected: 0, deferred: 0 }
}

/** True for the fates that a server decides. */
export function isTold(fate: Fate): fate is Told {
  return told.some(one => one === fate)
}

/** Fates over time at evenly spread moments, from when the first was decided to the last. */
export function timelineOf(book: FateBook): Pick<DeliveryReport, 'timeline' | 'rates'> {
  const [first, last] = span(book)
  if (first > last) return { timeline: [], rates: [] }
  const steps = last > first ? moments : 1
  const step = steps === 1 ? 1 : (last - first) / (steps - 1)
  const tallies = Array.from({ length: steps }, emptyTally)
  eachTold(book, (fate, at) => {
    const tally = tallies[Math.ceil((at - first) / step)]
    if (tally) tally[fate] += 1
  })
  const at = (moment: number): string => new Date(moment === steps - 1 ? last : first + step * moment).toISOString()
  const sum = emptyTally()
  const timeline = tallies.map((tally, moment) => {
    for (const fate of told) sum[fate] += tally[fate]
    return { at: at(moment), ...sum }
  })
  const rates = tallies.map(({ accepted, rejected, deferred }, moment) => ({
    at: at(moment),
    perSecond: ((accepted + rejected + deferred) * 1000) / step,
  }))
  // What was decided at the very beginning took no time that could be divided by.
  return { timeline, rates: rates.slice(1) }
}

function span(book: FateBook): readonly [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity]
  eachTold(book, (_fate, at) => {
    first = Math.min(first, at)
    last = Math.max(last, at)
  })
  return [first, last]
}

function eachTold(book: FateBook, take: (fate: Told, at: number) => void): void {
  for (let n = 0; n < book.size; n++) {
    const [fate, at] = [book.fateOf(n), book.timeOf(n)]
    if (isTold(fate) && !Number.isNaN(at)) take(fate, at)
  }
}
