import type { Undoable } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import type { ListsStep } from './history.ts'
import { dated, withConsent, withLists } from './history.ts'
import { knownListIds, listNames } from './known-lists.ts'
import { tidyAttributes, tidyConsent, tidyLine, tidyTags, tidyText } from './person-fields.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersOperations } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

type PersonEdit = Parameters<SubscribersOperations['subscribers.edit']>[0]

/** Changes what we know of a person; the address and the standing have ways of their own. */
export async function editSubscriber(
  { subscribers, lists, undo, clock }: SubscribersPorts,
  edit: PersonEdit,
): Promise<{ subscriber: Subscriber; undoable: Undoable | null }> {
  const edits = {
    ...(edit.name !== undefined && { name: tidyLine(edit.name) }),
    ...(edit.tags && { tags: tidyTags(edit.tags) }),
    ...(edit.attributes && { attributes: tidyAttributes(edit.attributes) }),
    ...(edit.notes !== undefined && { notes: tidyText(edit.notes) }),
  }
  const listIds = edit.listIds && (await knownListIds(lists, edit.listIds))
  const consent = edit.consent && tidyConsent(edit.consent)
  const step: ListsStep = { nameOf: await listNames(lists), at: clock().toISOString(), cause: 'edited by hand' }
  const edited = (now: Subscriber): Subscriber => {
    const agreed = consent ? withConsent(now, consent, step.at) : now
    return dated(now, withLists({ ...agreed, ...edits }, listIds ?? now.listIds, step), step.at)
  }
  const change = await subscribers.change(edit.id, now => now && edited(now))
  if (!change.after) throw new Problem('not-found', 'That subscriber is no longer there.', 'Look at the list again.')
  const { after, before } = change
  return { subscriber: after, undoable: before === after ? null : undo.remember(`Changed ${after.email}`, [change]) }
}
