import type { Undoable } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { knownListIds } from './known-lists.ts'
import { tidyAttributes, tidyLine, tidyTags } from './person-fields.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersOperations } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

type PersonEdit = Parameters<SubscribersOperations['subscribers.edit']>[0]

/** Changes what we know of a person; the address and the standing have ways of their own. */
export async function editSubscriber(
  { subscribers, lists, undo }: SubscribersPorts,
  edit: PersonEdit,
): Promise<{ subscriber: Subscriber; undoable: Undoable | null }> {
  const edits = {
    ...(edit.name !== undefined && { name: tidyLine(edit.name) }),
    ...(edit.tags && { tags: tidyTags(edit.tags) }),
    ...(edit.listIds && { listIds: await knownListIds(lists, edit.listIds) }),
    ...(edit.attributes && { attributes: tidyAttributes(edit.attributes) }),
  }
  const change = await subscribers.change(edit.id, now => now && changed(now, edits))
  if (!change.after) throw new Problem('not-found', 'That subscriber is no longer there.', 'Look at the list again.')
  const { after, before } = change
  return { subscriber: after, undoable: before === after ? null : undo.remember(`Changed ${after.email}`, [change]) }
}

function changed(now: Subscriber, edits: Partial<Subscriber>): Subscriber {
  const next = { ...now, ...edits }
  return JSON.stringify(next) === JSON.stringify(now) ? now : next
}
