import { writeCsv } from '../../base/csv/csv-syntax.ts'
import { defused } from '../../base/csv/formula-cell.ts'
import { type LibraryContents, type OutgoingArticle, topicTitle } from './library-contents.ts'

// Without it Excel takes UTF-8 for the encoding of the machine.
const byteOrderMark = '\ufeff'

/** The columns of an export, in their order. */
export const articleColumns = [
  'url',
  'title',
  'byline',
  'site',
  'published',
  'scooped',
  'curator',
  'topic',
  'tags',
  'state',
  'starred',
  'excerpt',
  'insight',
  'notes',
  'highlights',
  'comments',
  'language',
  'words',
  'picture',
  'canonical url',
  'given url',
  'capture',
  'source',
] as const

/** Articles as a table without their bodies; no cell is run as a formula. Tags and comments are lists in JSON. */
export function articlesCsv(contents: LibraryContents): string {
  const rows = contents.articles.map(article => rowOf(article, topicTitle(contents, article.topicId)))
  return `${byteOrderMark}${writeCsv([articleColumns, ...rows].map(row => row.map(defused)))}`
}

function rowOf(article: OutgoingArticle, topic: string): readonly string[] {
  const cells: Readonly<Record<(typeof articleColumns)[number], string>> = {
    url: article.url ?? '',
    title: article.title,
    byline: article.byline,
    site: article.siteName,
    published: article.publishedAt ?? '',
    scooped: article.scoopedAt,
    curator: article.scoopedBy,
    topic,
    tags: jsonList(article.tags),
    state: article.state,
    starred: article.starred ? 'yes' : '',
    excerpt: article.excerpt,
    insight: article.insight,
    notes: article.notes,
    highlights: jsonList(article.highlights),
    comments: jsonList(article.comments),
    language: article.language ?? '',
    words: String(article.wordCount),
    picture: article.image?.sourceUrl ?? '',
    'canonical url': article.canonicalUrl ?? '',
    'given url': article.givenUrl ?? '',
    capture: article.capture,
    source: JSON.stringify(article.source),
  }
  return articleColumns.map(column => cells[column])
}

function jsonList(list: readonly unknown[]): string {
  return list.length === 0 ? '' : JSON.stringify(list)
}
