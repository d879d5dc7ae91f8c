import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { excerptOf } from '../excerpt.ts'
import { textHtml } from '../text-html.ts'
import { hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'

/** `type,url,title,description,image_url,date`, as the public extractor writes it; a POST has no address. */
export const scoopitCsv: ImportFormat = {
  kind: 'scoopit',
  looksRight: ({ text }) => hasColumns(text, 'type', 'url', 'title', 'description', 'image_url', 'date'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(readCsvRows(text), ({ cell }) =>
      newItem('scoopit', {
        url: cell('type').toUpperCase() === 'POST' ? null : cell('url'),
        title: cell('title'),
        excerpt: excerptOf(cell('description')),
        body: textHtml(cell('description')),
        image: cell('image_url') || null,
        addedAt: readDate(cell('date')),
      }),
    ),
  }),
}
