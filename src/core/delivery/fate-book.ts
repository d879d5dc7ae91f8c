import type { Fate } from './delivery.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/** How one recipient stands by the ledger. */
export interface RecipientState {
  readonly fate: Fate
  readonly at: string | null
  readonly reply: string
  readonly attempts: number
  readonly messageId: string | null
  /** The end of a message may be on its way: `committing` was written and no outcome yet. */
  readonly committed: boolean
}

export type FateCounts = Readonly<Record<Fate, number>>

/** Everybody's fate in memory, kept up entry by entry as the ledger grows. */
export interface FateBook {
  readonly size: number
  at(n: number): RecipientState
  counts(): FateCounts
  /** The recipients with one of these fates, in audience order. */
  having(...fates: readonly Fate[]): readonly number[]
  apply(entry: LedgerEntry): void
  /** Nothing is under way any more: whoever is committed without an outcome is unknown. */
  close(): void
}

const untouched: RecipientState = { fate: 'waiting', at: null, reply: '', attempts: 0, messageId: null, committed: false }

/** A recipient's state after one more entry of the ledger. */
function stateAfter(state: RecipientState, entry: LedgerEntry): RecipientState {
  if (entry.is === 'committing') {
    const { at, messageId } = entry
    return { fate: 'waiting', at, reply: '', attempts: state.attempts + 1, messageId, committed: true }
  }
  const { is: fate, at, reply } = entry
  if (fate === 'waiting') return { ...state, fate, at: null, reply, committed: false }
  const refusedEarly = fate !== 'skipped' && !state.committed && state.fate !== 'unknown'
  return { ...state, fate, at, reply, attempts: state.attempts + (refusedEarly ? 1 : 0), committed: false }
}

/** The fates of an audience of `size` by a ledger; entries for nobody are passed over. */
export function openFateBook(size: number, entries: readonly LedgerEntry[]): FateBook {
  const states: RecipientState[] = Array.from({ length: size }, () => untouched)
  const counts: Record<Fate, number> = { waiting: size, accepted: 0, rejected: 0, deferred: 0, unknown: 0, skipped: 0 }
  const put = (n: number, before: RecipientState, after: RecipientState): void => {
    states[n] = after
    counts[before.fate] -= 1
    counts[after.fate] += 1
  }
  const book: FateBook = {
    size,
    at: n => states[n] ?? untouched,
    counts: () => ({ ...counts }),
    having: (...fates) => states.flatMap(({ fate, committed }, n) => (fates.includes(fate) && !committed ? [n] : [])),
    apply(entry) {
      const before = states[entry.n]
      if (before) put(entry.n, before, stateAfter(before, entry))
    },
    close() {
      for (const [n, state] of states.entries()) if (state.committed) put(n, state, { ...state, fate: 'unknown', committed: false })
    },
  }
  for (const entry of entries) book.apply(entry)
  return book
}

/** Everybody's fate by the ledger alone, as after a crash. */
export function replay(entries: readonly LedgerEntry[], size: number): readonly RecipientState[] {
  const book = openFateBook(size, entries)
  book.close()
  return Array.from({ length: size }, (_, n) => book.at(n))
}
