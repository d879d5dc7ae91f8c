import { newId } from '../base/id.ts'
import type { Undoable } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { withLists } from './history.ts'
import { knownList } from './known-lists.ts'
import { tidyLine, tidyText } from './person-fields.ts'
import type { Roll } from './roll.ts'
import { countByList } from './standing.ts'
import type { ListSummary, SubscriberList } from './subscriber.ts'
import type { SubscribersOperations } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

/** Every list by name, with how many people of it have each standing. */
export async function listLists({ lists }: SubscribersPorts, roll: Roll): Promise<readonly ListSummary[]> {
  const counts = countByList(await roll.inOrder('email'))
  const summaries = (await lists.all()).map(list => ({ ...list, counts: counts(list.id) }))
  return summaries.toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Makes a list, or renames one; two lists never share a name, whatever the case. */
export async function saveList(
  { lists, clock }: SubscribersPorts,
  draft: Parameters<SubscribersOperations['lists.save']>[0],
): Promise<SubscriberList> {
  const fields = { name: tidyLine(draft.name), description: tidyText(draft.description) }
  if (fields.name === '') throw new Problem('bad-input', 'The list has no name.', 'Give it a name, such as “Weekly readers”.')
  const twin = (await lists.all()).find(({ id, name }) => id !== draft.id && sameName(name, fields.name))
  if (twin) throw new Problem('conflict', `There is a list called “${twin.name}” already.`, 'Choose another name, or use that list.')
  if (draft.id !== null) await knownList(lists, draft.id)
  const fresh = { id: draft.id ?? newId(), createdAt: clock().toISOString(), ...fields }
  await lists.change(fresh.id, now => (now ? { ...now, ...fields } : fresh))
  return knownList(lists, fresh.id)
}

/** Takes a list away; its people stay, on their other lists. */
export async function removeList({ lists, subscribers, undo, clock }: SubscribersPorts, roll: Roll, id: string): Promise<Undoable> {
  const { name } = await knownList(lists, id)
  const members = (await roll.inOrder('email')).filter(({ listIds }) => listIds.includes(id))
  const step = { nameOf: () => name, at: clock().toISOString(), cause: 'the list was removed' }
  // The list first: should the second step fail, people keep an id that names nothing, which harms nobody.
  const gone = await lists.change(id, () => undefined)
  const left = await subscribers.changeMany(
    members.map(person => person.id),
    now => now && withLists(now, without(now.listIds, id), step),
  )
  const undoable = undo.remember(`Removed the list “${name}”`, [gone, ...left])
  if (undoable) return undoable
  throw new Problem('unforeseen', `The list “${name}” was not removed.`, 'Try again.')
}

/** Two names of lists that people would not tell apart. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter(other => other !== id)
}
