import type { ListsStep } from './history.ts'
import { dated, withLists } from './history.ts'
import { knownListIds, listNames } from './known-lists.ts'
import { tidyAttributes, tidyLine, tidyTags } from './person-fields.ts'
import type { ManyChanged } from './set-standing.ts'
import { whoChanged } from './set-standing.ts'
import type { Subscriber } from './subscriber.ts'
import type { SubscribersOperations } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

type ManyEdits = Parameters<SubscribersOperations['subscribers.editMany']>[0]['edits']

/** Gives tags, lists and attributes to many people, and takes them away, in one step that can be taken back. */
export async function editMany(
  { subscribers, lists, undo, clock }: SubscribersPorts,
  { ids, edits }: { readonly ids: readonly string[]; readonly edits: ManyEdits },
): Promise<ManyChanged> {
  const step: ListsStep = { nameOf: await listNames(lists), at: clock().toISOString(), cause: 'edited by hand' }
  const tidy = {
    addTags: tidyTags(edits.addTags ?? []),
    removeTags: new Set(tidyTags(edits.removeTags ?? [])),
    addLists: await knownListIds(lists, edits.addLists ?? []),
    removeLists: new Set(edits.removeLists ?? []),
    attributes: tidyAttributes(edits.setAttributes ?? {}),
    removeAttributes: new Set((edits.removeAttributes ?? []).map(tidyLine)),
  }
  const edited = (now: Subscriber): Subscriber => {
    const kept = Object.entries(now.attributes).filter(([name]) => !tidy.removeAttributes.has(name))
    const next: Subscriber = {
      ...now,
      tags: [...new Set([...now.tags.filter(tag => !tidy.removeTags.has(tag)), ...tidy.addTags])],
      attributes: { ...Object.fromEntries(kept), ...tidy.attributes },
    }
    const listIds = [...new Set([...now.listIds.filter(id => !tidy.removeLists.has(id)), ...tidy.addLists])]
    return dated(now, withLists(next, listIds, step), step.at)
  }
  const changes = await subscribers.changeMany([...new Set(ids)], now => now && edited(now))
  return { count: changes.length, undoable: undo.remember(`Changed ${whoChanged(changes)}`, changes) }
}
