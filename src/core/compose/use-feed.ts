import type { Change } from '../base/collection.ts'
import type { Digest } from './digest.ts'
import { digestContents } from './digest-contents.ts'
import type { DigestPorts } from './digest-ports.ts'

/** Keeps the library's index in step with which articles the digests hold. */
export interface UseFeed {
  /** Resolves once the index has been told of every change made so far. */
  caughtUp(): Promise<void>
}

/** Follows every change of the digests, an undo's too, one after another. */
export function feedUses({ digests, index }: Pick<DigestPorts, 'digests' | 'index'>): UseFeed {
  let told: Promise<void> = Promise.resolve()
  digests.onChange(changes => {
    // A damaged index is the library's to mend: it asks for all digests' contents when it does.
    told = told.then(() => tell(index, changes)).catch(() => {})
  })
  return { caughtUp: () => told }
}

async function tell(index: DigestPorts['index'], changes: readonly Change<Digest>[]): Promise<void> {
  for (const { id, before, after } of changes) {
    if (!after) await index.dropUse(id)
    else if (!before || !sameUse(before, after)) await index.setUse(digestContents(after).use, digestContents(after).articleIds)
  }
}

function sameUse(before: Digest, after: Digest): boolean {
  return JSON.stringify(digestContents(before)) === JSON.stringify(digestContents(after))
}
