import { withLists, withStanding } from '../history.ts'
import { isAway, standingWords } from '../standing.ts'
import type { Standing, Subscriber } from '../subscriber.ts'
import type { Arrival } from './arrival.ts'

/** What becomes of one address in an import. */
export type Fate = 'added' | 'updated' | 'unchanged' | 'keptAway'

export interface Receiving {
  readonly fate: Fate
  /** Undefined for a stranger who is kept away. */
  readonly next: Subscriber | undefined
  readonly suppressed: boolean
}

/** Where an arrival goes and what to say of it. */
export interface Place {
  readonly id: string
  readonly listIds: readonly string[]
  readonly nameOf: (listId: string) => string
  readonly fileName: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Mail to the address is suppressed. */
  readonly suppressed: boolean
}

/**
 * The one rule of imports. Who is away stays away, untouched, whatever the file says, and so does whoever is suppressed; who is
 * here gains what they lack and loses nothing; a file can tell us that somebody has left, never that somebody is back.
 */
export function receive(now: Subscriber | undefined, arrival: Arrival, place: Place): Receiving {
  const { suppressed } = place
  if (suppressed || (now && isAway(now.standing.is))) return { fate: 'keptAway', next: now, suppressed }
  if (!now) return { fate: 'added', next: fresh(arrival, place), suppressed }
  const next = joined(now, arrival, place)
  return next === now ? { fate: 'unchanged', next: now, suppressed } : { fate: 'updated', next, suppressed }
}

/** The arrival becomes the person and is used for nothing else, so that nothing of it need be there twice. */
function fresh(arrival: Arrival, { id, listIds, fileName, at }: Place): Subscriber {
  return {
    id,
    email: arrival.email,
    name: arrival.name,
    attributes: arrival.attributes,
    tags: arrival.tags,
    listIds: [...listIds],
    standing: standingTold(arrival, at, `imported from ${fileName}`),
    addedAt: arrival.addedAt ?? at,
    changedAt: arrival.changedAt ?? at,
    notes: arrival.notes,
    consent: arrival.consent,
    history: arrival.history,
  }
}

function joined(now: Subscriber, arrival: Arrival, { listIds, nameOf, fileName, at }: Place): Subscriber {
  const all = [...new Set([...now.listIds, ...listIds])]
  const onLists = withLists(now, all, { nameOf, at, cause: `imported from ${fileName}` })
  const stands = isAway(arrival.standing)
    ? withStanding(onLists, standingTold(arrival, at, `${standingWords[arrival.standing]}, says ${fileName}`))
    : onLists
  const gains = {
    name: now.name || arrival.name,
    attributes: { ...now.attributes, ...lacking(now.attributes, arrival.attributes) },
    tags: [...new Set([...now.tags, ...arrival.tags])],
    notes: now.notes || arrival.notes,
    consent: now.consent ?? arrival.consent,
  }
  return stands === now && !gained(now, gains) ? now : { ...stands, ...gains, changedAt: at }
}

type Gains = Pick<Subscriber, 'name' | 'attributes' | 'tags' | 'notes' | 'consent'>

/** Gains only ever add, so sizes tell. */
function gained(now: Gains, next: Gains): boolean {
  return next.name !== now.name || next.notes !== now.notes || next.consent !== now.consent || sizeOf(next) > sizeOf(now)
}

function sizeOf({ tags, attributes }: Gains): number {
  return tags.length + Object.keys(attributes).length
}

function standingTold(arrival: Arrival, at: string, cause: string): Standing {
  return { is: arrival.standing, since: arrival.since ?? at, cause: arrival.cause || cause }
}

function lacking(has: Readonly<Record<string, string>>, offered: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(offered).filter(([name]) => !Object.hasOwn(has, name)))
}
