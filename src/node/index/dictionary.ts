import type { DatabaseSync } from 'node:sqlite'

/** The words of the index, each with a number. */
export interface Dictionary {
  /** The word's number; a new word gets the next. */
  numberOf(word: string): number
  /** 0 for a word that the index does not have. */
  find(word: string): number
  wordsOf(terms: readonly number[]): ReadonlyMap<number, string>
  /** The terms that begin so. */
  beginning(start: string): readonly number[]
  /** Every word whose number is above this one, in the order of their numbers. */
  after(term: number): Iterable<readonly [term: number, word: string]>
  /** Forgets what it remembers of the table, after a rebuild. */
  rest(): void
}

// A rebuild asks for the same words again and again; the rest of the time the table is quick enough.
const rememberedAtMost = 400_000

/** The dictionary of an index. A word stays when the last article that has it goes: it may come again. */
export function dictionary(database: DatabaseSync): Dictionary {
  const find = database.prepare('SELECT id FROM terms WHERE term = ?')
  const add = database.prepare('INSERT INTO terms (term) VALUES (?) RETURNING id')
  const some = database.prepare('SELECT id, term FROM terms WHERE id IN (SELECT value FROM json_each(?))')
  const range = database.prepare("SELECT id FROM terms WHERE term >= ? AND term < ? AND term NOT LIKE '%*'")
  const later = database.prepare("SELECT id, term FROM terms WHERE id > ? AND term NOT LIKE '%*' ORDER BY id")
  const known = new Map<string, number>()

  function numberOf(word: string): number {
    const remembered = known.get(word)
    if (remembered !== undefined) return remembered
    const number = Number((find.get(word) ?? add.get(word))?.['id'])
    if (known.size >= rememberedAtMost) known.clear()
    known.set(word, number)
    return number
  }
  return {
    numberOf,
    find: word => Number(find.get(word)?.['id'] ?? 0),
    wordsOf: terms => new Map(some.all(JSON.stringify(terms)).map(row => [Number(row['id']), String(row['term'])])),
    beginning: start => range.all(start, `${start}\u{10FFFF}`).map(row => Number(row['id'])),
    *after(term) {
      for (const row of later.iterate(term)) yield [Number(row['id']), String(row['term'])]
    },
    rest: () => known.clear(),
  }
}
