import type { Change } from '../../base/collection.ts'
import type { Digest } from '../digest.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { beginHistory, followed, type HistoryChange, type KeptHistory, withChange } from './kept-history.ts'

/** Keeps the steps of every digest from its first opening on, whoever makes them. */
export interface Histories {
  /** A digest's history, up to the digest as it is; one that was never opened begins it. */
  of(digest: Digest): Promise<KeptHistory>
  /** Tells which steps made a digest that is about to be kept; without, all that changed is one step. */
  explain(digest: Digest, change: HistoryChange): void
  /** Takes steps in that left the digest as it is kept: there and back. */
  take(digest: Digest, change: HistoryChange): Promise<void>
  /** Resolves once the steps of every change made so far are kept. */
  caughtUp(): Promise<void>
}

/** Follows every change of the digests, one after another: from a window, the command line or the newsroom itself. */
export function keepHistories({ digests, histories }: Pick<DigestPorts, 'digests' | 'histories'>): Histories {
  const explained = new WeakMap<Digest, HistoryChange>()
  let kept: Promise<void> = Promise.resolve()
  digests.onChange(changes => {
    // The digest is kept whatever becomes of its steps; they take up what they missed when they are next written or read.
    kept = kept.then(() => keepSteps(changes)).catch(() => {})
  })

  async function keepSteps(changes: readonly Change<Digest>[]): Promise<void> {
    for (const { id, before, after } of changes) {
      if (!after) continue
      const change = explained.get(after)
      await histories.change(id, now => {
        if (change) return withChange(now ?? beginHistory(before ?? after), change, after)
        return now && followed(now, after)
      })
    }
  }

  return {
    async of(digest) {
      const { after } = await histories.change(digest.id, now => followed(now ?? beginHistory(digest), digest))
      return after ?? beginHistory(digest)
    },
    explain: (digest, change) => void explained.set(digest, change),
    async take(digest, change) {
      await kept
      await histories.change(digest.id, now => withChange(now ?? beginHistory(digest), change, digest))
    },
    caughtUp: () => kept,
  }
}
