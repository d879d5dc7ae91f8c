import type { Change, Collection, Kept } from '../base/collection.ts'
import { changeShards } from './change-shards.ts'
import type { FileSpec } from './file-spec.ts'
import type { FileStore } from './file-store.ts'
import { openShardFile } from './shard-file.ts'
import { isChange, openShard, type Shard, type Step } from './shard.ts'

// Enough to keep a disk busy without running out of file handles where every record is a file.
const readAtOnce = 32

/**
 * A collection over lowdb files. Files are read when touched and then kept in memory.
 * Rejects with a Problem: library-newer for a file of a newer version, bad-input for an id that no file can hold, or what the disk reports.
 */
export function openCollection<T extends Kept>(spec: FileSpec<T>, store: FileStore): Collection<T> {
  const shards = new Map<string, Shard<T>>()
  const listeners = new Set<(changes: readonly Change<T>[]) => void>()
  const asChange = (step: Step<T>): Change<T> => ({ collection, ...step })
  const durable = (steps: readonly Step<T>[]) => announce(listeners, steps.map(asChange))

  function shardAt(path: string): Shard<T> {
    const known = shards.get(path)
    if (known) return known
    const opening = openShardFile(path, spec, store)
    const shard = openShard(opening, durable)
    shards.set(path, shard)
    opening.catch(() => shards.delete(path))
    return shard
  }

  const collection: Collection<T> = {
    name: spec.name,
    get: async id => shardAt(spec.fileOf(id)).get(id),
    async all() {
      const paths = await spec.files(folder => store.list(folder))
      const records: T[] = []
      for (let at = 0; at < paths.length; at += readAtOnce)
        for (const shard of await Promise.all(paths.slice(at, at + readAtOnce).map(path => shardAt(path).values())))
          for (const record of shard) records.push(record)
      return records
    },
    countBeside: async id => shardAt(spec.fileOf(id)).count(),
    async change(id, edit) {
      const [step = unchanged(id)] = await shardAt(spec.fileOf(id)).change([id], edit)
      return asChange(step)
    },
    async changeMany(ids, edit) {
      const unique = [...new Set(ids)]
      const parts = [...Map.groupBy(unique, spec.fileOf)].map(([path, within]) => ({ shard: shardAt(path), ids: within }))
      const steps = await changeShards(parts, edit, () => tellStuck(spec.name, store))
      const changes = new Map(steps.filter(isChange).map(step => [step.id, asChange(step)]))
      return unique.flatMap(id => changes.get(id) ?? [])
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return collection
}

function unchanged(id: string): Step<never> {
  return { id, before: undefined, after: undefined }
}

function tellStuck(name: string, store: FileStore): void {
  store.notice({
    level: 'error',
    what: `A change to ${name} was saved in part and could not be taken back.`,
    remedy: 'Look over what you changed last, and make the change again.',
  })
}

function announce<T>(listeners: ReadonlySet<(changes: T) => void>, changes: T): void {
  for (const listener of listeners) {
    try {
      listener(changes)
    } catch (error) {
      // The change is on disk whatever a listener makes of it: its error goes to the host, not to whoever made the change.
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
