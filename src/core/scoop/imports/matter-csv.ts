import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'

/** `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id`; tags are apart by `;`. */
export const matterCsv: ImportFormat = {
  kind: 'matter',
  looksRight: ({ text }) => hasColumns(text, 'url', 'publisher', 'in queue', 'last interaction date'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(readCsvRows(text), ({ cell }) =>
      newItem('matter', {
        id: cell('file id'),
        url: cell('url'),
        title: cell('title'),
        byline: cell('author'),
        siteName: cell('publisher'),
        tags: cell('tags').split(';'),
        addedAt: readDate(cell('last interaction date')),
        state: isTrue(cell('in queue')) ? 'new' : 'archived',
        starred: isTrue(cell('favorited')),
      }),
    ),
  }),
}

function isTrue(cell: string): boolean {
  return /^(?:true|1|yes)$/i.test(cell)
}
