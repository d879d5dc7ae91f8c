import type { Consent, PersonEvent, Standing, Subscriber } from './subscriber.ts'

// Years of weekly changes; a record must not grow without end because a program flips a list on and off.
const eventsKept = 200

/** The person with another standing; the one before goes into the history. The same object when it is the same standing. */
export function withStanding(now: Subscriber, standing: Standing): Subscriber {
  if (now.standing.is === standing.is) return now
  const { is, since, cause } = now.standing
  return { ...remembering(now, { at: since, what: 'standing', is, cause }), standing, changedAt: later(now.changedAt, standing.since) }
}

/** The person with another record of consent; the one before goes into the history. */
export function withConsent(now: Subscriber, consent: Consent, at: string): Subscriber {
  const before = now.consent
  const next = before ? remembering(now, { at: before.at ?? now.addedAt, what: 'consent', consent: before }) : now
  return { ...next, consent, changedAt: at }
}

/** What a change of lists needs to be told: how they are called, when it was, and why. */
export interface ListsStep {
  readonly nameOf: (listId: string) => string
  readonly at: string
  readonly cause: string
}

/** The person on these lists and no others. The same object when they are on just those. */
export function withLists(now: Subscriber, listIds: readonly string[], { nameOf, at, cause }: ListsStep): Subscriber {
  const joined = listIds.filter(id => !now.listIds.includes(id))
  const left = now.listIds.filter(id => !listIds.includes(id))
  if (joined.length === 0 && left.length === 0) return now
  const event: PersonEvent = { at, what: 'lists', joined: joined.map(nameOf), left: left.map(nameOf), cause }
  return { ...remembering(now, event), listIds: [...listIds], changedAt: at }
}

/** The person with one more event in their history. */
export function remembering(now: Subscriber, ...events: readonly PersonEvent[]): Subscriber {
  return { ...now, history: [...now.history, ...events].slice(-eventsKept) }
}

/** Everything that is known to have happened to a person, the latest first, what is so now among it. */
export function timelineOf({ standing, consent, history, addedAt }: Subscriber): readonly PersonEvent[] {
  const present: PersonEvent[] = [{ at: standing.since, what: 'standing', is: standing.is, cause: standing.cause }]
  if (consent) present.push({ at: consent.at ?? addedAt, what: 'consent', consent })
  return [...history, ...present].toReversed().toSorted((a, b) => (a.at < b.at ? 1 : Number(a.at > b.at) * -1))
}

/** The person with the date of the change, where there was one; the same object where there was none. */
export function dated(before: Subscriber, after: Subscriber, at: string): Subscriber {
  if (before === after) return before
  const next = { ...after, changedAt: before.changedAt }
  return JSON.stringify(next) === JSON.stringify(before) ? before : { ...after, changedAt: at }
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
