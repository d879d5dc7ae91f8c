import type { SubscribersOperations } from '../../../core/subscribers/subscribers-operations.ts'
import type { Standing } from '../../../core/subscribers/subscriber.ts'
import { ask } from '../ask.ts'
import { shell } from '../host.ts'
import { attempt, remembered, say, told } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'

type Edit = Parameters<SubscribersOperations['subscribers.edit']>[0]

/** Edits one person, quietly: what changed is before one's eyes. */
export async function editPerson(edit: Edit): Promise<void> {
  const edited = await attempt(() => ask('subscribers.edit', edit))
  if (edited) remembered(edited.undoable)
}

/** Sets where people stand, and says so with the way back. False when it failed. */
export async function setStanding(ids: readonly string[], is: Standing['is'], cause: string): Promise<boolean> {
  const outcome = await attempt(() => ask('subscribers.setStanding', { ids, is, cause }))
  if (outcome) told(outcome.undoable)
  return outcome !== undefined
}

/** Forgets people altogether. */
export async function removePeople(ids: readonly string[]): Promise<void> {
  const outcome = await attempt(() => ask('subscribers.remove', ids))
  if (outcome) told(outcome.undoable)
}

/** Saves the people of a list, or everybody, as a file. */
export async function exportPeople(listId: string | null, as: 'csv' | 'json'): Promise<void> {
  const exported = await attempt(() => ask('subscribers.export', { listId, as }))
  if (!exported) return
  const where = await attempt(() => shell.saveFile({ name: exported.name, text: exported.text }))
  if (where) say(`Saved ${counted(exported.count, 'person', 'people')} to ${where}.`)
}
