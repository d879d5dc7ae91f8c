import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'

/** `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`; the tags are a list as Python writes it. */
export const readerCsv: ImportFormat = {
  kind: 'reader',
  looksRight: ({ text }) => hasColumns(text, 'title', 'url', 'document tags', 'location', 'saved date'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(readCsvRows(text), ({ cell }) => {
      const location = cell('location').toLowerCase()
      // What only came by in a feed was never saved.
      if (location === 'feed') return null
      return newItem('reader', {
        id: cell('id'),
        url: cell('url'),
        title: cell('title'),
        tags: pythonList(cell('document tags')),
        addedAt: readDate(cell('saved date')),
        state: location === 'archive' ? 'archived' : 'new',
        starred: location === 'shortlist',
      })
    }),
  }),
}

/** `['harbour', "skipper's log"]` as two texts. */
function pythonList(written: string): readonly string[] {
  return [...written.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1'),
  )
}
