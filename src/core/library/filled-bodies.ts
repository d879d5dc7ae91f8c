import type { Change } from '../base/collection.ts'
import type { Bodies } from './bodies.ts'

/** A saved body as an undo knows it: by its length, as the log must not hold its words. */
interface FilledBody {
  readonly id: string
  readonly length: number
}

/** A body that an article was given, and the one in whose place it stands; empty for none. */
export interface GivenBody {
  readonly id: string
  readonly body: string
  readonly former?: string
}

/**
 * That articles of the library were given bodies, so that an undo takes those back that nobody changed since. `reread` is told which,
 * where the article itself may be as it was.
 */
export function filledBodies(bodies: Bodies, filled: readonly GivenBody[], reread?: (id: string) => void): readonly Change<FilledBody>[] {
  // Few bodies have a former one: only those that were captured again.
  const formers = new Map(filled.flatMap(({ id, former = '' }) => (former === '' ? [] : [[id, former]])))
  const collection: Change<FilledBody>['collection'] = {
    async changeMany(ids, edit) {
      const changes: Change<FilledBody>[] = []
      for (const id of ids) {
        const before = sizeOf(id, await bodies.read(id))
        const after = before && edit(before, id)
        if (before === after) continue
        const former = formers.get(id)
        await (former === undefined ? bodies.remove(id) : bodies.write(id, former))
        reread?.(id)
        changes.push({ collection, id, before, after })
      }
      return changes
    },
  }
  return filled.map(({ id, body, former = '' }) => ({ collection, id, before: sizeOf(id, former), after: sizeOf(id, body) }))
}

function sizeOf(id: string, { length }: string): FilledBody | undefined {
  return length === 0 ? undefined : { id, length }
}
