import { newId } from '../../base/id.ts'
import type { Undoable } from '../../base/port.ts'
import { Problem } from '../../base/problem.ts'
import { tidyLine } from '../person-fields.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import type { Segment } from './segment.ts'

type Draft = Omit<Segment, 'id' | 'createdAt'> & { readonly id: string | null }

/** The segment with this id. */
export async function knownSegment({ segments }: SubscribersPorts, id: string): Promise<Segment> {
  const segment = await segments.get(id)
  if (segment) return segment
  throw new Problem('not-found', 'That segment is no longer there.', 'Choose another one, or save the filter anew.')
}

/** Saves a filter under a name; two segments never share one, whatever the case. */
export async function saveSegment(ports: SubscribersPorts, draft: Draft): Promise<Segment> {
  const name = tidyLine(draft.name)
  if (name === '') throw new Problem('bad-input', 'The segment has no name.', 'Give it a name, such as “New since spring”.')
  const twin = (await ports.segments.all()).find(other => other.id !== draft.id && other.name.toLowerCase() === name.toLowerCase())
  if (twin) throw new Problem('conflict', `There is a segment called “${twin.name}” already.`, 'Choose another name, or change that one.')
  if (draft.id !== null) await knownSegment(ports, draft.id)
  const fresh = { id: draft.id ?? newId(), name, rules: draft.rules, createdAt: ports.clock().toISOString() }
  await ports.segments.change(fresh.id, now => ({ ...fresh, createdAt: now?.createdAt ?? fresh.createdAt }))
  return knownSegment(ports, fresh.id)
}

/** Forgets a saved filter; the people it shows are not touched. */
export async function removeSegment(ports: SubscribersPorts, id: string): Promise<Undoable> {
  const { name } = await knownSegment(ports, id)
  const undoable = ports.undo.remember(`Removed the segment “${name}”`, [await ports.segments.change(id, () => undefined)])
  if (undoable) return undoable
  throw new Problem('unforeseen', `The segment “${name}” was not removed.`, 'Try again.')
}
