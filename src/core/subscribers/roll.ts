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

/** What an order goes by before it goes by the address. */
interface Primary {
  readonly key: (person: Subscriber) => string
  /** 1 where the smallest comes first, -1 where the largest does. */
  readonly direction: 1 | -1
}

const primaries: Readonly<Record<Order, Primary>> = {
  email: { key: () => '', direction: 1 },
  // The nameless come last, not first.
  name: { key: ({ name }) => (name === '' ? '1' : `0${foldedName(name)}`), direction: 1 },
  newest: { key: ({ addedAt }) => addedAt, direction: -1 },
  changed: { key: ({ changedAt }) => changedAt, direction: -1 },
}

const byEmail: Compare = (a, b) => byCode(a.email.toLowerCase(), b.email.toLowerCase()) || byCode(a.id, b.id)

function compareIn(order: Order): Compare {
  const { key, direction } = primaries[order]
  return (a, b) => byCode(key(a), key(b)) * direction || byEmail(a, b)
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
      const byAddress = orders.get('email') ?? sortedByEmail(all)
      orders.set('email', byAddress)
      const sorted = orders.get(order) ?? sortedFrom(byAddress, primaries[order])
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
    if (changes.length <= fewChanges)
      for (const [order, sorted] of orders) orders.set(order, moved(sorted, compareIn(order), before, after))
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

/** Every key is made once and not for every comparison, of which there are a million and a half among 100,000 people. */
function sortedByEmail(people: ReadonlyMap<string, Subscriber>): Subscriber[] {
  const keyed = Array.from(people.values(), person => ({ key: person.email.toLowerCase(), person }))
  keyed.sort((a, b) => byCode(a.key, b.key) || byCode(a.person.id, b.person.id))
  return keyed.map(({ person }) => person)
}

/** Sorting is stable: people whose keys are the same stay in the order of their addresses. */
function sortedFrom(byAddress: readonly Subscriber[], { key, direction }: Primary): Subscriber[] {
  const keyed = byAddress.map(person => ({ key: key(person), person }))
  keyed.sort((a, b) => byCode(a.key, b.key) * direction)
  return keyed.map(({ person }) => person)
}

/** A name as it is sorted: without case and accents. */
function foldedName(name: string): string {
  const lower = name.toLowerCase()
  return /^[ -~]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '')
}

function byCode(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
