import type { Collection } from '../base/collection.ts'
import { Problem } from '../base/problem.ts'
import type { SubscriberList } from './subscriber.ts'

/** The list with this id. */
export async function knownList(lists: Collection<SubscriberList>, id: string): Promise<SubscriberList> {
  const list = await lists.get(id)
  if (list) return list
  throw new Problem('not-found', 'That list is no longer there.', 'Choose another list, or make a new one.')
}

/** The ids without repeats, once every one of them is known to be a list. */
export async function knownListIds(lists: Collection<SubscriberList>, ids: readonly string[]): Promise<string[]> {
  const known = await Promise.all([...new Set(ids)].map(id => knownList(lists, id)))
  return known.map(({ id }) => id)
}

/** How lists are called, by id; one that is gone by now has no name. */
export async function listNames(lists: Collection<SubscriberList>): Promise<(id: string) => string> {
  const names = new Map((await lists.all()).map(({ id, name }) => [id, name]))
  return id => names.get(id) ?? 'a list that is gone'
}
