import type { Roll } from './roll.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscriberPage, SubscriberQuery } from './subscribers-operations.ts'

/** One page of the people who match, and how many match in all. */
export async function listSubscribers(roll: Roll, query: SubscriberQuery): Promise<SubscriberPage> {
  const people = await roll.inOrder(query.sort)
  const matching = isEverybody(query) ? people : people.filter(matches(query))
  return { total: matching.length, rows: matching.slice(query.offset, query.offset + query.limit) }
}

function isEverybody({ listId, standing, text }: SubscriberQuery): boolean {
  return listId === null && standing === null && text.trim() === ''
}

function matches({ listId, standing, text }: SubscriberQuery): (person: Subscriber) => boolean {
  const sought = text.trim().toLowerCase()
  return person =>
    (listId === null || person.listIds.includes(listId)) &&
    (standing === null || person.standing.is === standing) &&
    (person.email.toLowerCase().includes(sought) || person.name.toLowerCase().includes(sought))
}
