import { collectItems, type Row } from './collect-items.ts'
import { highlight } from './highlights.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { type CsvRow, hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'

interface Marked extends Row {
  /** One for each passage of one book or article. */
  readonly passages: readonly CsvRow[]
}

/** `Highlight,Book Title,Book Author,…,Note,…,Highlighted at,Document tags`: the passages of one title are one article's. */
export const readwiseHighlights: ImportFormat = {
  kind: 'reader',
  looksRight: ({ text }) => hasColumns(text, 'highlight', 'book title', 'book author', 'highlighted at'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(titlesIn(text), ({ passages }) => {
      const [first] = passages
      const of = (column: string) => first?.cell(column) ?? ''
      const dates = passages.map(({ cell }) => readDate(cell('highlighted at'))).filter(date => date !== null)
      return newItem('reader', {
        id: `highlights of ${of('book title')}, ${of('book author')}`,
        title: of('book title'),
        byline: of('book author'),
        tags: passages.flatMap(({ cell }) => cell('document tags').split(',')),
        addedAt: dates.toSorted()[0] ?? null,
        highlights: passages.flatMap(({ cell }) => highlight(cell('highlight'), cell('note'), readDate(cell('highlighted at'))) ?? []),
      })
    }),
  }),
}

/** A row that cannot be read stands alone, so that it is told by itself. */
function titlesIn(text: string): readonly Marked[] {
  const marked = new Map<string, Marked>()
  for (const row of readCsvRows(text)) {
    const key = row.fault ? `line ${row.line}` : `${row.cell('book title')}\n${row.cell('book author')}`
    const before = marked.get(key)
    marked.set(key, before ? { ...before, passages: [...before.passages, row] } : { ...row, passages: [row] })
  }
  return [...marked.values()]
}
