import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { quoted } from './quoted.ts'
import { hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'

/** `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`; the folder is a path, its parts become tags. */
export const raindropCsv: ImportFormat = {
  kind: 'raindrop',
  looksRight: ({ text }) => hasColumns(text, 'url', 'title', 'folder', 'created', 'tags') && hasColumns(text, 'excerpt'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(readCsvRows(text), ({ cell }) =>
      newItem('raindrop', {
        id: cell('id'),
        url: cell('url'),
        title: cell('title'),
        excerpt: cell('excerpt'),
        note: [cell('note'), ...highlightsIn(cell('highlights'))].filter(part => part !== '').join('\n\n'),
        tags: [...cell('folder').split('/').filter(isSubject), ...cell('tags').split(',')],
        addedAt: readDate(cell('created')),
        image: cell('cover') || null,
        starred: /^(?:true|1)$/i.test(cell('favorite')),
      }),
    ),
  }),
}

function isSubject(folder: string): boolean {
  return !/^\s*(?:unsorted)?\s*$/i.test(folder)
}

/** `Highlight:…` and, below one, `Note:…`. */
function highlightsIn(cell: string): readonly string[] {
  const parts = cell.split(/^(?=(?:Highlight|Note):)/m).map(part => part.trim())
  return parts
    .filter(part => part !== '')
    .map(part => (part.startsWith('Note:') ? part.slice(5).trim() : quoted(part.replace(/^Highlight:\s*/, ''))))
}
