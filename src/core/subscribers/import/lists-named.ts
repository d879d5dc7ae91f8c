import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import type { SubscriberList } from '../subscriber.ts'

// More names than this are not lists: somebody chose the wrong column.
const mostNewLists = 100

/** The lists that a file names: which there are, and which must be made first. */
export interface ListsNamed {
  readonly missing: ReadonlyMap<string, SubscriberList>
  readonly idOf: (name: string) => readonly string[]
  readonly nameOf: (id: string) => string
}

/** Finds lists by name, whatever the case, and drafts those that are not there. */
export function listsNamed(lists: readonly SubscriberList[], names: Iterable<string>, now: Date): ListsNamed {
  const byName = new Map(lists.map(list => [list.name.toLowerCase(), list]))
  const missing = new Map<string, SubscriberList>()
  for (const name of names) {
    if (byName.has(name.toLowerCase())) continue
    const list = { id: newId(), name, description: '', createdAt: now.toISOString() }
    byName.set(name.toLowerCase(), list)
    missing.set(list.id, list)
  }
  if (missing.size > mostNewLists)
    throw new Problem('bad-input', `The column of lists names ${missing.size} lists that are not there.`, 'Choose another column, or none.')
  const idOf = (name: string) => {
    const list = byName.get(name.toLowerCase())
    return list ? [list.id] : []
  }
  const nameById = new Map([...byName.values()].map(({ id, name }) => [id, name]))
  return { missing, idOf, nameOf: id => nameById.get(id) ?? 'a list that is gone' }
}
