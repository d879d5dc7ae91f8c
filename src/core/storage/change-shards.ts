import type { Edit, Kept } from '../base/collection.ts'
import { isChange, type Shard, type Step } from './shard.ts'

/** Records of one file, among those of a change. */
interface Part<T extends Kept> {
  readonly shard: Shard<T>
  readonly ids: readonly string[]
}

/**
 * Changes records of many files. Files are written each by itself, so when one fails, those already written are taken back
 * before this throws; `stuck` is called when that fails too.
 */
export async function changeShards<T extends Kept>(
  parts: readonly Part<T>[],
  edit: Edit<T>,
  stuck: () => void,
): Promise<readonly Step<T>[]> {
  const outcomes = await settledInParallel(parts, async ({ shard, ids }) => ({ shard, steps: await shard.change(ids, edit) }))
  const done = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const failed = outcomes.find(outcome => outcome.status === 'rejected')
  if (!failed) return done.flatMap(({ steps }) => steps)
  const back = await Promise.allSettled(done.map(({ shard, steps }) => takeBack(shard, steps.filter(isChange))))
  if (back.some(({ status }) => status === 'rejected')) stuck()
  throw failed.reason
}

/** A record that somebody has edited since keeps that edit. */
async function takeBack<T extends Kept>(shard: Shard<T>, changes: readonly Step<T>[]): Promise<void> {
  const byId = new Map(changes.map(change => [change.id, change]))
  await shard.change([...byId.keys()], (now, id) => {
    const change = byId.get(id)
    return change && now === change.after ? change.before : now
  })
}

// A disk is busy with this many files; the work between two writes is then short enough for others to be answered in it.
const atOnce = 6

/** Like `Promise.allSettled`, a few at a time. */
async function settledInParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly PromiseSettledResult<R>[]> {
  const outcomes: PromiseSettledResult<R>[] = []
  const waiting = items.entries()
  async function worker(): Promise<void> {
    for (const [index, item] of waiting)
      outcomes[index] = await work(item).then(
        value => ({ status: 'fulfilled', value }) as const,
        (reason: unknown) => ({ status: 'rejected', reason }) as const,
      )
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return outcomes
}
