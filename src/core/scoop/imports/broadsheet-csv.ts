import { undefused } from '../../base/csv/formula-cell.ts'
import { ArticleSource, Capture, Comment, Highlight } from '../../library/article.ts'
import type { articleColumns } from '../exports/articles-csv.ts'
import { collectItems } from './collect-items.ts'
import { emptyTopic } from './empty-topic.ts'
import type { ImportFormat, ImportItem } from './import-item.ts'
import { newItem } from './new-item.ts'
import { type CsvRow, hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'
import { jsonOrNothing, listOf, namesIn } from './read-json.ts'

/** The table of articles that Broadsheet itself exported, as a spreadsheet may have edited it. */
export const broadsheetCsv: ImportFormat = {
  kind: 'broadsheet',
  looksRight: ({ text }) => hasColumns(text, 'url', 'title', 'scooped', 'curator', 'insight'),
  read: ({ text }) => {
    const { items, failed } = collectItems(readCsvRows(text), itemOf)
    const titles = [...new Set(items.flatMap(({ topic }) => topic ?? []))]
    return { name: null, topics: titles.map(emptyTopic), items, failed }
  },
}

function itemOf(row: CsvRow): ImportItem {
  const cell = (name: (typeof articleColumns)[number]): string => undefused(row.cell(name))
  const state = cell('state')
  const source = ArticleSource.safeParse(jsonOrNothing(cell('source'))).data
  const found = newItem('broadsheet', {
    url: cell('url') || null,
    title: cell('title'),
    byline: cell('byline'),
    siteName: cell('site'),
    publishedAt: readDate(cell('published')),
    addedAt: readDate(cell('scooped')),
    scoopedBy: cell('curator'),
    topic: cell('topic') || null,
    tags: tagsIn(cell('tags')),
    state: state === 'kept' || state === 'archived' ? state : 'new',
    starred: /^(?:yes|true|1)$/i.test(cell('starred')),
    excerpt: cell('excerpt'),
    note: cell('insight'),
    notes: cell('notes'),
    highlights: listOf(jsonOrNothing(cell('highlights'))).flatMap(mark => Highlight.safeParse(mark).data ?? []),
    comments: listOf(jsonOrNothing(cell('comments'))).flatMap(comment => Comment.safeParse(comment).data ?? []),
    language: cell('language') || null,
    wordCount: /^\d{1,9}$/.test(cell('words')) ? Number(cell('words')) : null,
    image: cell('picture') || null,
    canonicalUrl: cell('canonical url') || null,
    givenUrl: cell('given url') || null,
    capture: Capture.safeParse(cell('capture')).data ?? null,
  })
  return source ? { ...found, source } : found
}

/** A list in JSON, or whatever a person typed in its place, apart by commas. */
function tagsIn(cell: string): readonly string[] {
  const list = jsonOrNothing(cell)
  return list === undefined ? cell.split(',') : namesIn(listOf(list))
}
