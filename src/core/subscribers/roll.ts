import type { Change, Collection } from '../base/collection.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscriberQuery } from './subscribers-operations.ts'

/** Everybody, in memory, in the orders that lists are shown in. Read once, then kept up with every change. */
export interface Roll {
  readonly get: (id: string) => Promise<Subscriber | undefined>
  readonly inOrder: (order: Order) => Promise<readonly Subscriber[]>
  /** Goes up with every change, so that whoever has counted knows whether to count again. */
  readonly version: () => number
}

type Order = SubscriberQuery['sort']
type Compare = (a: Subscriber, b: Subscriber) => number

// Beyond this many changes at once, sorting anew is quicker than moving each person to their place.
const fewChanges = 100

const byName = new Intl.Collator('en', { sensitivity: 'base' })
const byEmail: Compare = (a, b) => byCode(a.email.toLowerCase(), b.email.toLowerCase()) || byCode(a.id, b.id)
const compare: Readonly<Record<Order, Compare>> = {
  email: byEmail,
  // The nameless come last, not first.
  name: (a, b) => Number(a.name === '') - Number(b.name === '') || byName.compare(a.name, b.name) || byEmail(a, b),
  newest: (a, b) => byCode(b.addedAt, a.addedAt) || byEmail(a, b),
  changed: (a, b) => byCode(b.changedAt, a.changedAt) || byEmail(a, b),
}

/** The roll of a collection; nothing is read before somebody asks. */
export function openRoll(collection: Collection<Subscriber>): Roll {
  const orders = new Map<Order, Subscriber[]>()
  let people: Promise<Map<string, Subscriber>> | undefined
  let version = 0
  const read = async () => {
    const missed: Change<Subscriber>[] = []
    let listed: Map<string, Subscriber> | undefined
    const stop = collection.onChange(changes => {
      version += 1
      if (listed) apply(listed, orders, changes)
      else missed.push(...changes)
    })
    try {
      const everybody = new Map((await collection.all()).map(person => [person.id, person]))
      apply(everybody, orders, missed)
      listed = everybody
      return everybody
    } catch (error) {
      stop()
      people = undefined
      throw error
    }
  }
  const everybody = () => (people ??= read())
  return {
    get: async id => (await everybody()).get(id),
    async inOrder(order) {
      const all = await everybody()
      const sorted = orders.get(order) ?? [...all.values()].toSorted(compare[order])
      orders.set(order, sorted)
      return sorted
    },
    version: () => version,
  }
}

function apply(people: Map<string, Subscriber>, orders: Map<Order, Subscriber[]>, changes: readonly Change<Subscriber>[]): void {
  for (const { id, after } of changes) {
    const before = people.get(id)
    if (after) people.set(id, after)
    else people.delete(id)
    if (changes.length <= fewChanges) for (const [order, sorted] of orders) orders.set(order, moved(sorted, compare[order], before, after))
  }
  if (changes.length > fewChanges) orders.clear()
}

/** A new array, for an answer under way may still be reading the old one. */
function moved(
  sorted: readonly Subscriber[],
  compare: Compare,
  before: Subscriber | undefined,
  after: Subscriber | undefined,
): Subscriber[] {
  const without = before ? sorted.toSpliced(placeOf(sorted, compare, before), 1) : [...sorted]
  if (after) without.splice(placeOf(without, compare, after), 0, after)
  return without
}

function placeOf(sorted: readonly Subscriber[], compare: Compare, person: Subscriber): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const other = sorted[middle]
    if (other && compare(other, person) < 0) from = middle + 1
    else to = middle
  }
  return from
}

function byCode(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
