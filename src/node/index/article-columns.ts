import type { DatabaseSync } from 'node:sqlite'

/** Facts about an article, a bit each; the state takes the lowest two. */
export const factBits = {
  starred: 4,
  picture: 8,
  insight: 16,
  notes: 32,
  highlights: 64,
  comments: 128,
  partial: 256,
} as const
export const states = ['new', 'kept', 'archived'] as const
export const stateBits = 3

/** The columns of whole numbers; names are numbers of `Names`, 0 for none. */
const numbered = ['facts', 'topic', 'site', 'domain', 'byline', 'curator', 'language'] as const
export type NumberedColumn = (typeof numbered)[number]
export type ColumnValues = Readonly<Record<NumberedColumn, number>> & {
  /** Milliseconds since 1970. */
  readonly scooped: number
}

/** What lists narrow and sort by, in memory, by article number: some 4 MB for 100,000 articles. */
export interface ArticleColumns extends Readonly<Record<NumberedColumn, Uint32Array>> {
  readonly scooped: Float64Array
  /** 1 for an article that there is. */
  readonly present: Uint8Array
  /** 1 for an article that a digest holds. */
  readonly used: Uint8Array
}

/** The columns of an index, kept in step with its table by whoever writes it. */
export interface ColumnStore {
  /** As they are now: a larger library has new ones. */
  readonly columns: ArticleColumns
  /** How many articles there are. */
  readonly count: number
  set(n: number, values: ColumnValues): void
  clear(n: number): void
  setUsed(articles: Iterable<number>): void
}

/** Reads the columns of an index. */
export function columnStore(database: DatabaseSync): ColumnStore {
  let columns = emptyColumns(1024)
  let count = 0

  function roomFor(n: number): void {
    if (n < columns.present.length) return
    const larger = emptyColumns(Math.max(n + 1, columns.present.length * 2))
    for (const name of [...numbered, 'scooped', 'present', 'used'] as const) larger[name].set(columns[name])
    columns = larger
  }
  function set(n: number, values: ColumnValues): void {
    roomFor(n)
    if (columns.present[n] === 0) count += 1
    columns.present[n] = 1
    columns.scooped[n] = values.scooped
    for (const name of numbered) columns[name][n] = values[name]
  }
  const newest = Number(database.prepare('SELECT max(n) AS newest FROM articles').get()?.['newest'] ?? 0)
  roomFor(newest)
  const all = database.prepare(`SELECT n, scooped, ${numbered.join(', ')} FROM articles`)
  all.setReturnArrays(true)
  for (const row of all.iterate() as Iterable<unknown> as Iterable<readonly number[]>) {
    const [n = 0, scooped = 0, facts = 0, topic = 0, site = 0, domain = 0, byline = 0, curator = 0, language = 0] = row
    set(n, { scooped, facts, topic, site, domain, byline, curator, language })
  }
  return {
    get columns() {
      return columns
    },
    get count() {
      return count
    },
    set,
    clear(n) {
      if (columns.present[n] === 1) count -= 1
      columns.present[n] = 0
    },
    setUsed(articles) {
      columns.used.fill(0)
      for (const n of articles) columns.used[n] = 1
    },
  }
}

function emptyColumns(length: number): ArticleColumns {
  return {
    ...(Object.fromEntries(numbered.map(name => [name, new Uint32Array(length)])) as Record<NumberedColumn, Uint32Array>),
    scooped: new Float64Array(length),
    present: new Uint8Array(length),
    used: new Uint8Array(length),
  }
}
