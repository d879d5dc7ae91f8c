import type { Highlight } from '../../library/article.ts'
import { collectItems } from './collect-items.ts'
import { highlight } from './highlights.ts'
import type { ImportFormat, ImportItem } from './import-item.ts'
import { languageTag } from '../language-tag.ts'
import { newItem } from './new-item.ts'
import { hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'
import { fieldsOf, type JsonFields, jsonOrNothing, listOf, namesIn, readJson } from './read-json.ts'

/** All of an entry with its saved text and annotations; flags are numbers in old exports and booleans in new ones. */
export const wallabagJson: ImportFormat = {
  kind: 'wallabag',
  looksRight: ({ text }) => {
    const first = text.includes('"is_archived"') ? fieldsOf(listOf(jsonOrNothing(text))[0]) : null
    return first !== null && first.has('is_archived') && first.has('url')
  },
  read: ({ name, text }) => {
    const rows = listOf(readJson(name, text)).map(entry => {
      const fields = fieldsOf(entry)
      return { line: null, text: `${fields.text('title')} ${fields.text('url')}`, fields }
    })
    return { name: null, topics: [], ...collectItems(rows, ({ fields }) => itemOf(fields)) }
  },
}

/** `Title,URL,Content,Tags,MIME Type,Language,Creation date`. */
export const wallabagCsv: ImportFormat = {
  kind: 'wallabag',
  looksRight: ({ text }) => hasColumns(text, 'url', 'content', 'mime type', 'creation date'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(readCsvRows(text), ({ cell }) =>
      newItem('wallabag', {
        url: cell('url'),
        title: cell('title'),
        body: cell('content'),
        tags: cell('tags').split(','),
        language: languageTag(cell('language')),
        addedAt: readDate(dayFirst(cell('creation date'))),
      }),
    ),
  }),
}

/** wallabag writes `14/01/2025 07:30:00` there, whatever the country. */
function dayFirst(written: string): string {
  return written.replace(/^(\d{2})\/(\d{2})\/(\d{4})/, '$3-$2-$1')
}

function itemOf(fields: JsonFields): ImportItem {
  const authors = fields.list('published_by')
  return newItem('wallabag', {
    url: fields.text('url', 'given_url') || 'an empty address',
    title: fields.text('title'),
    byline: authors.length > 0 ? namesIn(authors).join(', ') : fields.text('published_by'),
    siteName: fields.text('domain_name'),
    language: languageTag(fields.text('language')),
    image: fields.text('preview_picture') || null,
    tags: namesIn(fields.list('tags')),
    addedAt: readDate(fields.text('created_at')),
    publishedAt: readDate(fields.text('published_at')),
    body: fields.text('content'),
    highlights: fields.list('annotations').flatMap(entry => annotation(entry, fields.text('created_at')) ?? []),
    state: fields.flag('is_archived') ? 'archived' : 'new',
    starred: fields.flag('is_starred'),
  })
}

function annotation(entry: unknown, saved: string): Highlight | null {
  const { text } = fieldsOf(entry)
  return highlight(text('quote'), text('text'), readDate(text('created_at')) ?? readDate(saved))
}
