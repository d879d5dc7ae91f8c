import type { Change } from '../../base/collection.ts'
import { sameValue } from '../../base/same-value.ts'
import type { Digest } from '../digest.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { contentOf } from '../steps/content.ts'
import type { KeptRevisions, RevisionCause } from './revision.ts'
import { withRevision } from './with-revision.ts'

/** While a digest is edited, a revision is kept this often. */
const everyMs = 10 * 60_000
/** After so long without an edit, the digest is kept as it was left. */
const leftMs = 8 * 3_600_000

/** Keeps revisions of every digest as it changes. */
export interface Revisions {
  /** Resolves once the revisions that every change so far calls for are kept. */
  caughtUp(): Promise<void>
}

/** Follows every change of the digests, one after another. */
export function keepRevisions({ digests, revisions, clock }: Pick<DigestPorts, 'digests' | 'revisions' | 'clock'>): Revisions {
  let kept: Promise<void> = Promise.resolve()
  digests.onChange(changes => {
    // The digest is kept whatever becomes of its revisions.
    kept = kept.then(() => keep(changes)).catch(() => {})
  })

  async function keep(changes: readonly Change<Digest>[]): Promise<void> {
    for (const { id, before, after } of changes) {
      if (!before || !after) continue
      if (after.status === 'sending' && before.status !== 'sending') {
        const order = { content: contentOf(after), at: clock().toISOString(), cause: 'sent', name: '' } as const
        await revisions.change(id, now => withRevision(id, now, order, clock()))
      } else if (!sameValue(contentOf(before), contentOf(after)))
        await revisions.change(id, now => {
          const cause = causeOf(now, before, after)
          return cause ? withRevision(id, now, { content: contentOf(before), at: before.changedAt, cause, name: '' }, clock()) : now
        })
    }
  }

  return { caughtUp: () => kept }
}

/** Why the digest should be kept as it was before a change; null when it need not be. */
function causeOf(kept: KeptRevisions | undefined, before: Digest, after: Digest): RevisionCause | null {
  const latest = kept?.revisions.at(-1)
  if (!latest) return 'began'
  const now = Date.parse(after.changedAt)
  if (now - Date.parse(before.changedAt) >= leftMs) return 'left'
  return now - Date.parse(latest.at) >= everyMs ? 'editing' : null
}
