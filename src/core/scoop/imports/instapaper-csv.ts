import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'
import { jsonOrNothing, listOf, namesIn } from './read-json.ts'

/** `URL,Title,Selection,Folder`, and since 2024 `Timestamp,Tags` with the tags as a list in JSON. */
export const instapaperCsv: ImportFormat = {
  kind: 'instapaper',
  looksRight: ({ text }) => hasColumns(text, 'url', 'title', 'selection', 'folder'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(readCsvRows(text), ({ cell }) => {
      const folder = cell('folder')
      return newItem('instapaper', {
        url: cell('url'),
        title: cell('title'),
        excerpt: cell('selection'),
        tags: [...(isPlace(folder) ? [] : [folder]), ...namesIn(listOf(jsonOrNothing(cell('tags'))))],
        addedAt: readDate(cell('timestamp')),
        state: folder === 'Archive' ? 'archived' : 'new',
        starred: folder === 'Starred',
      })
    }),
  }),
}

/** Instapaper's own folders say where an article stands, not what it is about. */
function isPlace(folder: string): boolean {
  return ['', 'Unread', 'Archive', 'Starred'].includes(folder)
}
