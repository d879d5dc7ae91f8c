import type { Digest } from '../../../core/compose/digest.ts'
import { Problem } from '../../../core/base/problem.ts'

/** Whether what is on the screen is on the disk. */
export type Saving =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** Kept from the disk by a failure; the screen still has it. */
  | { readonly is: 'failed'; readonly problem: Problem }
  /** Somebody else saved this digest since it was opened. */
  | { readonly is: 'conflict'; readonly problem: Problem }

/** Work that is not known to be on the disk. */
export interface Unsaved {
  readonly digest: Digest
  /** What it is based on. */
  readonly revision: number
  /** What is on its way to the disk; null while nothing is. */
  readonly underWay: Digest | null
}

interface AutosaveOptions {
  readonly save: (digest: Digest) => Promise<Digest>
  readonly onSaving: (saving: Saving) => void
  /** The revision that the library holds when editing begins. */
  readonly revision: number
  /** Milliseconds after the last change. */
  readonly delay: number
}

/** Saves a digest a little after it last changed, one save at a time, the latest value last. */
export interface Autosave {
  readonly changed: (digest: Digest) => void
  /** Saves what is still unsaved, now. Resolves when nothing is under way; a failure is told by `onSaving`, not thrown. */
  readonly flush: () => Promise<void>
  /** Nothing is waiting or under way. */
  readonly idle: () => boolean
  /** What would be lost if everything ended now; null when nothing would. */
  readonly unsaved: () => Unsaved | null
  /** The library holds another revision now, and what is on the screen is based on it. */
  readonly rebase: (revision: number) => void
}

/** A digest's autosave. Every save carries the revision of the last one, so that nobody's work is overwritten unseen. */
export function autosave({ save, onSaving, revision, delay }: AutosaveOptions): Autosave {
  let kept = revision
  let pending: Digest | undefined
  let sent: Digest | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | undefined

  async function saveAll(): Promise<void> {
    while (pending) {
      const digest = pending
      pending = undefined
      sent = digest
      onSaving({ is: 'saving' })
      try {
        kept = (await save({ ...digest, revision: kept })).revision
      } catch (error) {
        pending ??= digest
        onSaving(failed(error))
        return
      } finally {
        sent = undefined
      }
    }
    onSaving({ is: 'saved' })
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (!pending) return underWay ?? Promise.resolve()
    underWay ??= saveAll().finally(() => (underWay = undefined))
    return underWay
  }

  return {
    changed(digest) {
      pending = digest
      onSaving({ is: 'saving' })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), delay)
    },
    flush,
    idle: () => pending === undefined && underWay === undefined,
    unsaved() {
      const digest = pending ?? sent
      return digest ? { digest, revision: kept, underWay: sent ?? null } : null
    },
    rebase(revision) {
      kept = revision
      pending = undefined
      clearTimeout(timer)
      onSaving({ is: 'saved' })
    },
  }
}

function failed(error: unknown): Saving {
  const problem =
    error instanceof Problem
      ? error
      : new Problem('unforeseen', 'The digest could not be saved.', 'Your changes are still here. Try again.', { cause: error })
  return { is: problem.code === 'conflict' ? 'conflict' : 'failed', problem }
}
