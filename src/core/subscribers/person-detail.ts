import { Problem } from '../base/problem.ts'
import { timelineOf } from './history.ts'
import type { Subscriber } from './subscriber.ts'
import type { PersonDetail } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'
import type { SuppressionBook } from './suppressions.ts'
import { suppressionOf } from './suppressions.ts'

/** The person with this id. */
export async function knownPerson({ subscribers }: SubscribersPorts, id: string): Promise<Subscriber> {
  const person = await subscribers.get(id)
  if (person) return person
  throw new Problem('not-found', 'That subscriber is no longer there.', 'Look at the list again.')
}

/** One person in full: what is kept of them, what happened to them, and whether mail to them is suppressed. */
export async function personDetail(ports: SubscribersPorts, book: SuppressionBook, id: string): Promise<PersonDetail> {
  const subscriber = await knownPerson(ports, id)
  return { subscriber, timeline: timelineOf(subscriber), suppression: suppressionOf(subscriber, book) ?? null }
}
