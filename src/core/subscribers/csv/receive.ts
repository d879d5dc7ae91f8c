import { isAway, standingWords } from '../standing.ts'
import type { Standing, Subscriber } from '../subscriber.ts'
import type { Arrival } from './arrival.ts'

/** What becomes of one address in an import. */
export type Fate = 'added' | 'updated' | 'unchanged' | 'keptAway'

export interface Receiving {
  readonly fate: Fate
  readonly next: Subscriber
}

/** Where an arrival goes and what to say of it. */
export interface Place {
  readonly id: string
  readonly listIds: readonly string[]
  readonly fileName: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/**
 * The one rule of imports. Who is away stays away, untouched, whatever the file says; who is here gains what they lack and
 * loses nothing; a file can tell us that somebody has left, never that somebody is back.
 */
export function receive(now: Subscriber | undefined, arrival: Arrival, place: Place): Receiving {
  if (!now) return { fate: 'added', next: fresh(arrival, place) }
  if (isAway(now.standing.is)) return { fate: 'keptAway', next: now }
  const next = joined(now, arrival, place)
  return gained(now, next) ? { fate: 'updated', next } : { fate: 'unchanged', next: now }
}

function fresh(arrival: Arrival, { id, listIds, fileName, at }: Place): Subscriber {
  return {
    id,
    email: arrival.email,
    name: arrival.name,
    attributes: { ...arrival.attributes },
    tags: [...arrival.tags],
    listIds: [...listIds],
    standing: standingTold(arrival, at, `imported from ${fileName}`),
    addedAt: arrival.addedAt ?? at,
  }
}

function joined(now: Subscriber, arrival: Arrival, { listIds, fileName, at }: Place): Subscriber {
  const { standing } = arrival
  return {
    ...now,
    name: now.name || arrival.name,
    attributes: { ...now.attributes, ...lacking(now.attributes, arrival.attributes) },
    tags: [...new Set([...now.tags, ...arrival.tags])],
    listIds: [...new Set([...now.listIds, ...listIds])],
    standing: isAway(standing) ? standingTold(arrival, at, `${standingWords[standing]}, says ${fileName}`) : now.standing,
  }
}

/** `joined` only ever adds, so sizes tell. */
function gained(now: Subscriber, next: Subscriber): boolean {
  return next.name !== now.name || next.standing !== now.standing || sizeOf(next) > sizeOf(now)
}

function sizeOf({ tags, listIds, attributes }: Subscriber): number {
  return tags.length + listIds.length + Object.keys(attributes).length
}

function standingTold(arrival: Arrival, at: string, cause: string): Standing {
  return { is: arrival.standing, since: arrival.since ?? at, cause: arrival.cause || cause }
}

function lacking(has: Readonly<Record<string, string>>, offered: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(offered).filter(([name]) => !Object.hasOwn(has, name)))
}
