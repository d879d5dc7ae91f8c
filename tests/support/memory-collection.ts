import type { Change, Collection, Kept } from '../../src/core/base/collection.ts'

/** A collection that keeps its records in memory: the same promises as the one on disk, less the disk. */
export function memoryCollection<T extends Kept>(name: string, records: readonly T[] = []): Collection<T> {
  const kept = new Map(records.map(record => [record.id, record]))
  const listeners = new Set<(changes: readonly Change<T>[]) => void>()
  const collection: Collection<T> = {
    name,
    get: async id => kept.get(id),
    all: async () => [...kept.values()],
    countBeside: async id => [...kept.keys()].filter(other => other.slice(0, -12) === id.slice(0, -12)).length,
    async change(id, edit) {
      const [change] = await collection.changeMany([id], edit)
      const now = kept.get(id)
      return change ?? { collection, id, before: now, after: now }
    },
    async changeMany(ids, edit) {
      const changes = ids
        .map(id => ({ collection, id, before: kept.get(id), after: edit(kept.get(id), id) }))
        .filter(({ before, after }) => before !== after)
      for (const { id, after } of changes) {
        if (after === undefined) kept.delete(id)
        else kept.set(id, after)
      }
      if (changes.length > 0) for (const listener of listeners) listener(changes)
      return changes
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return collection
}
