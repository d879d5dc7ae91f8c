import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { textHtml } from '../text-html.ts'
import { hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'

/** `id,type,title,url,content,note,tags,created`; what has no address is a text of its own. */
export const mymindCsv: ImportFormat = {
  kind: 'mymind',
  looksRight: ({ text }) => hasColumns(text, 'id', 'type', 'title', 'url', 'content', 'note', 'created'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(readCsvRows(text), ({ cell }) =>
      newItem('mymind', {
        id: cell('id'),
        url: cell('url') || null,
        title: cell('title') || cell('content'),
        excerpt: cell('content'),
        body: textHtml(cell('content')),
        note: cell('note'),
        tags: cell('tags').split(','),
        addedAt: readDate(cell('created')),
      }),
    ),
  }),
}
