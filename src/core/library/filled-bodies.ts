import type { Change } from '../base/collection.ts'
import type { Bodies } from './bodies.ts'

/** A saved body as an undo knows it: by its length, as the log must not hold its words. */
interface FilledBody {
  readonly id: string
  readonly length: number
}

/** That articles of the library were given the bodies they lacked, so that an undo takes those away that nobody changed since. */
export function filledBodies(
  bodies: Bodies,
  filled: readonly { readonly id: string; readonly body: string }[],
): readonly Change<FilledBody>[] {
  const collection: Change<FilledBody>['collection'] = {
    async changeMany(ids, edit) {
      const changes: Change<FilledBody>[] = []
      for (const id of ids) {
        const { length } = await bodies.read(id)
        const before = length === 0 ? undefined : { id, length }
        if (!before || edit(before, id) !== undefined) continue
        await bodies.remove(id)
        changes.push({ collection, id, before, after: undefined })
      }
      return changes
    },
  }
  return filled.map(({ id, body }) => ({ collection, id, before: undefined, after: { id, length: body.length } }))
}
