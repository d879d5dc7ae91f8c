import type { Highlight } from '../../library/article.ts'
import { collectItems } from './collect-items.ts'
import { highlight } from './highlights.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
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
        note: cell('note'),
        highlights: highlightsIn(cell('highlights'), readDate(cell('created'))),
        tags: [...cell('folder').split('/').filter(isSubject), ...cell('tags').split(',')],
        addedAt: readDate(cell('created')),
        image: cell('cover') || null,
        starred: /^(?:true|1)$/i.test(cell('favorite')),
      }),
    ),
  }),
}

function isSubject(folder: string): boolean {
  return !/^(?:unsorted)?$/i.test(folder.trim())
}

/** `Highlight:…` and, below one, `Note:…`. */
function highlightsIn(cell: string, markedAt: string | null): readonly Highlight[] {
  return cell.split(/^(?=Highlight:)/m).flatMap(part => {
    const [quote = '', ...notes] = part.replace(/^Highlight:/, '').split(/^Note:/m)
    return highlight(quote, notes.join('\n'), markedAt) ?? []
  })
}
