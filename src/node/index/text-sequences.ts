import type { DatabaseSync } from 'node:sqlite'
import { HeldSequences } from './held-sequences.ts'

/** The words of every article in order (`word-sequence.ts`), for phrases and nearness. */
export interface TextSequences {
  /** Null for an article without words. */
  of(n: number): Buffer | null
  /** Calls `each` for every place where these bytes stand, with the text from their end on; false where texts are not held. */
  eachWith(run: Buffer, each: (n: number, rest: Buffer) => void): boolean
  put(n: number, words: Uint8Array): void
  remove(n: number): void
  /** Reads them into memory now rather than at the first question. */
  warm(): void
}

// A phrase of common words looks at tens of thousands of texts, and a look into the table takes ten times as long as one into
// memory. 100,000 articles take some 70 MB; a library of more than this is read from the table.
const heldAtMost = 200_000_000
// Room for what is put until they are read again.
const spare = 4_000_000

/** The sequences of an index, held in memory from the first question on. */
export function textSequences(database: DatabaseSync): TextSequences {
  const find = database.prepare('SELECT words FROM texts WHERE n = ?')
  const replace = database.prepare('INSERT OR REPLACE INTO texts (n, words) VALUES (?, ?)')
  const drop = database.prepare('DELETE FROM texts WHERE n = ?')
  const size = database.prepare('SELECT sum(length(words)) AS size FROM texts')
  const all = database.prepare('SELECT n, words FROM texts ORDER BY n')
  all.setReturnArrays(true)
  let held: HeldSequences | 'too-many' | null = null

  function hold(): HeldSequences | 'too-many' {
    const total = Number(size.get()?.['size'] ?? 0)
    if (total > heldAtMost) return 'too-many'
    const read = new HeldSequences(total + spare)
    for (const [n, words] of all.iterate() as Iterable<unknown> as Iterable<readonly [number, Uint8Array]>) read.add(n, words)
    return read
  }
  return {
    of(n) {
      held ??= hold()
      if (held !== 'too-many') return held.of(n)
      const words = find.get(n)?.['words']
      return words instanceof Uint8Array ? Buffer.from(words.buffer, words.byteOffset, words.byteLength) : null
    },
    eachWith(run, each) {
      held ??= hold()
      if (held === 'too-many') return false
      held.eachWith(run, each)
      return true
    },
    put(n, words) {
      replace.run(n, words)
      if (held !== null && held !== 'too-many' && !held.add(n, words)) held = null
    },
    remove(n) {
      drop.run(n)
      if (held !== null && held !== 'too-many') held.remove(n)
    },
    warm() {
      held ??= hold()
    },
  }
}
