import type { DatabaseSync } from 'node:sqlite'

/** The words of every article in order (`word-sequence.ts`), for phrases and nearness. */
export interface TextSequences {
  /** Null for an article without words. */
  of(n: number): Buffer | null
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

interface Held {
  readonly bytes: Buffer
  used: number
  /** Start and length by article number. */
  readonly places: Map<number, { readonly start: number; readonly length: number }>
}

/** The sequences of an index, held in memory from the first question on. */
export function textSequences(database: DatabaseSync): TextSequences {
  const find = database.prepare('SELECT words FROM texts WHERE n = ?')
  const replace = database.prepare('INSERT OR REPLACE INTO texts (n, words) VALUES (?, ?)')
  const drop = database.prepare('DELETE FROM texts WHERE n = ?')
  const size = database.prepare('SELECT sum(length(words)) AS size FROM texts')
  const all = database.prepare('SELECT n, words FROM texts')
  all.setReturnArrays(true)
  let held: Held | 'too-many' | null = null

  function hold(): Held | 'too-many' {
    const total = Number(size.get()?.['size'] ?? 0)
    if (total > heldAtMost) return 'too-many'
    const read: Held = { bytes: Buffer.allocUnsafeSlow(total + spare), used: 0, places: new Map() }
    for (const [n, words] of all.iterate() as Iterable<unknown> as Iterable<readonly [number, Uint8Array]>) add(read, n, words)
    return read
  }
  function add(to: Held, n: number, words: Uint8Array): void {
    to.bytes.set(words, to.used)
    to.places.set(n, { start: to.used, length: words.length })
    to.used += words.length
  }
  return {
    of(n) {
      held ??= hold()
      if (held === 'too-many') {
        const words = find.get(n)?.['words']
        return words instanceof Uint8Array ? Buffer.from(words.buffer, words.byteOffset, words.byteLength) : null
      }
      const place = held.places.get(n)
      return place ? held.bytes.subarray(place.start, place.start + place.length) : null
    },
    put(n, words) {
      replace.run(n, words)
      if (held === null || held === 'too-many') return
      if (held.used + words.length > held.bytes.length) held = null
      else add(held, n, words)
    },
    remove(n) {
      drop.run(n)
      if (held !== null && held !== 'too-many') held.places.delete(n)
    },
    warm() {
      held ??= hold()
    },
  }
}
