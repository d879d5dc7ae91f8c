import { fates, type Fate } from './delivery.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { openMessageIds } from './message-ids.ts'

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

/** Everybody's fate in memory, kept up entry by entry as the ledger grows: some thirty bytes each, and the server's words. */
export interface FateBook {
  readonly size: number
  at(n: number): RecipientState
  fateOf(n: number): Fate
  /** When it was decided, in milliseconds since 1970; NaN while it is not. */
  timeOf(n: number): number
  /** How long the server took over the message, in milliseconds; NaN where that is not known. */
  tookOf(n: number): number
  counts(): FateCounts
  /** The recipients with one of these fates, in audience order. */
  having(...fates: readonly Fate[]): readonly number[]
  apply(entry: LedgerEntry): void
  /** Nothing is under way any more: whoever is committed without an outcome is unknown. */
  close(): void
}

const wordsShared = 1_000

const codes = { waiting: 0, accepted: 1, rejected: 2, deferred: 3, unknown: 4, skipped: 5 } as const satisfies Record<Fate, number>

/** The fates of an audience of `size` by a ledger; entries for nobody are passed over. */
export function openFateBook(size: number, entries: Iterable<LedgerEntry> = []): FateBook {
  const [fate, committed, attempts] = [new Uint8Array(size), new Uint8Array(size), new Uint16Array(size)]
  const [times, took] = [new Float64Array(size).fill(NaN), new Float32Array(size).fill(NaN)]
  const replies: string[] = Array.from({ length: size }, () => '')
  const shared = openShared()
  const messageIds = openMessageIds(size)
  const counts: Record<Fate, number> = { waiting: size, accepted: 0, rejected: 0, deferred: 0, unknown: 0, skipped: 0 }

  const fateOf = (n: number): Fate => fates[fate[n] ?? 0] ?? 'waiting'
  const put = (n: number, now: Fate): void => {
    counts[fateOf(n)] -= 1
    counts[now] += 1
    fate[n] = codes[now]
  }
  const commit = (n: number, at: string, messageId: string): void => {
    put(n, 'waiting')
    times[n] = Date.parse(at)
    replies[n] = ''
    attempts[n] = (attempts[n] ?? 0) + 1
    messageIds.set(n, messageId)
    committed[n] = 1
  }
  const decide = (n: number, { is, at, reply, ms }: Exclude<LedgerEntry, { is: 'committing' }>): void => {
    const refusedEarly = is !== 'waiting' && is !== 'skipped' && committed[n] === 0 && fateOf(n) !== 'unknown'
    if (refusedEarly) attempts[n] = (attempts[n] ?? 0) + 1
    put(n, is)
    times[n] = is === 'waiting' ? NaN : Date.parse(at)
    took[n] = ms ?? NaN
    replies[n] = shared(reply)
    committed[n] = 0
  }
  const timeOf = (n: number): number => times[n] ?? NaN
  const book: FateBook = {
    size,
    fateOf,
    timeOf,
    tookOf: n => took[n] ?? NaN,
    at: n => ({
      fate: fateOf(n),
      at: Number.isNaN(timeOf(n)) ? null : new Date(timeOf(n)).toISOString(),
      reply: replies[n] ?? '',
      attempts: attempts[n] ?? 0,
      messageId: messageIds.get(n),
      committed: committed[n] === 1,
    }),
    counts: () => ({ ...counts }),
    having(...wanted) {
      const found: number[] = []
      for (let n = 0; n < size; n++) if (committed[n] === 0 && wanted.includes(fateOf(n))) found.push(n)
      return found
    },
    apply(entry) {
      if (entry.n >= size) return
      if (entry.is === 'committing') commit(entry.n, entry.at, entry.messageId)
      else decide(entry.n, entry)
    },
    close() {
      for (let n = committed.indexOf(1); n >= 0; n = committed.indexOf(1, n + 1)) {
        put(n, 'unknown')
        committed[n] = 0
      }
    },
  }
  for (const entry of entries) book.apply(entry)
  return book
}

/** Equal words as one text; no more than so many are looked for, since a server may say something else each time. */
function openShared(): (words: string) => string {
  const known = new Map<string, string>()
  return words => {
    const same = known.get(words) ?? words
    if (known.size < wordsShared) known.set(same, same)
    return same
  }
}
