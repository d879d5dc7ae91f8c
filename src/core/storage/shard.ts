import type { Edit, Kept } from '../base/collection.ts'
import { inBatches } from './batches.ts'
import type { ShardFile } from './shard-file.ts'

/** A record before and after an edit; the same object twice when the edit left it be. */
export interface Step<T extends Kept> {
  readonly id: string
  readonly before: T | undefined
  readonly after: T | undefined
}

/** One file's records in memory: always what is on disk, never ahead of it. Everything rejects when the file cannot be read. */
export interface Shard<T extends Kept> {
  get(id: string): Promise<T | undefined>
  values(): Promise<Iterable<T>>
  count(): Promise<number>
  /**
   * Edits records of this file; resolves once durable, with one step for each id.
   * Requests are served in the order they are made, and those that share a write see each other's edits.
   */
  change(ids: readonly string[], edit: Edit<T>): Promise<readonly Step<T>[]>
}

interface Request<T extends Kept> {
  readonly ids: readonly string[]
  readonly edit: Edit<T>
  readonly resolve: (steps: readonly Step<T>[]) => void
  readonly reject: (reason: unknown) => void
}

interface Edited<T extends Kept> {
  readonly request: Request<T>
  readonly steps: readonly Step<T>[]
}

/** Serves the records of a file. `durable` hears each request's changes once they are on disk, before its promise resolves. */
export function openShard<T extends Kept>(opening: Promise<ShardFile<T>>, durable: (changes: readonly Step<T>[]) => void): Shard<T> {
  const opened = opening.then(file => ({ file, records: file.records }))
  async function commit(batch: readonly Request<T>[]): Promise<void> {
    const shard = await opened
    const records = new Map(shard.records)
    const edited = batch.flatMap(request => editRecords(records, request))
    if (edited.some(({ steps }) => steps.some(isChange))) await shard.file.write(records)
    shard.records = records
    for (const { request, steps } of edited) {
      const changes = steps.filter(isChange)
      if (changes.length > 0) durable(changes)
      request.resolve(steps)
    }
  }
  const ask = inBatches<Request<T>>(batch =>
    commit(batch).catch(error => {
      for (const request of batch) request.reject(error)
    }),
  )
  return {
    get: async id => (await opened).records.get(id),
    values: async () => (await opened).records.values(),
    count: async () => (await opened).records.size,
    change: (ids, edit) => new Promise((resolve, reject) => ask({ ids, edit, resolve, reject })),
  }
}

/** True when the step changed the record. */
export function isChange<T extends Kept>({ before, after }: Step<T>): boolean {
  return before !== after
}

/** Applies one request to `records`, wholly or, when its edit throws, not at all: it alone is then rejected. */
function editRecords<T extends Kept>(records: Map<string, T>, request: Request<T>): readonly Edited<T>[] {
  try {
    const steps = request.ids.map(id => editOne(id, records.get(id), request.edit))
    for (const { id, after } of steps) {
      if (after) records.set(id, after)
      else records.delete(id)
    }
    return [{ request, steps }]
  } catch (error) {
    request.reject(error)
    return []
  }
}

function editOne<T extends Kept>(id: string, before: T | undefined, edit: Edit<T>): Step<T> {
  const after = edit(before, id)
  if (after && after.id !== id) throw new Error(`An edit of ${id} answered ${after.id}: ids never change`)
  return { id, before, after }
}
