import type { SQLInputValue } from 'node:sqlite'
import type { ArticleQuery } from '../../core/library/article-index.ts'
import { searchTerms } from '../../core/library/search-terms.ts'
import { tagKey } from '../../core/library/tags.ts'
import { matchExpression } from './match-expression.ts'

/** A part of a query: what comes after FROM, and the values for its question marks. */
export interface Filter {
  readonly from: string
  readonly values: readonly SQLInputValue[]
  /** The full text takes part, so that there is a rank to sort by. */
  readonly ranked: boolean
}

type Condition = readonly [sql: string, ...values: SQLInputValue[]]

const isUsed = 'EXISTS (SELECT 1 FROM uses WHERE article_id = articles.id)'

/** The articles that a query means. */
export function articleFilter(query: ArticleQuery): Filter {
  const { wanted, unwanted } = matchExpression(searchTerms(query.text))
  const conditions = [...matching(wanted, unwanted), ...filtering(query)]
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`
  return {
    from: `${wanted === null ? 'articles' : 'words JOIN articles ON articles.n = words.rowid'}${where}`,
    values: conditions.flatMap(([, ...values]) => values),
    ranked: wanted !== null,
  }
}

function matching(wanted: string | null, unwanted: string | null): Condition[] {
  const conditions: Condition[] = []
  if (wanted !== null) conditions.push(['words MATCH ?', wanted])
  if (unwanted !== null) conditions.push(['articles.n NOT IN (SELECT rowid FROM words WHERE words MATCH ?)', unwanted])
  return conditions
}

function filtering(query: ArticleQuery): Condition[] {
  const conditions: Condition[] = []
  if (query.topicId !== null) conditions.push(['topic_id = ?', query.topicId])
  if (query.tag !== null) conditions.push(['articles.n IN (SELECT n FROM tags WHERE key = ?)', tagKey(query.tag.trim())])
  if (query.site !== null) conditions.push(['site = ?', query.site])
  if (query.curator !== null) conditions.push(['curator = ?', query.curator])
  if (query.used !== null) conditions.push([query.used ? isUsed : `NOT ${isUsed}`])
  if (query.state !== null) conditions.push(['state = ?', query.state])
  if (query.starred !== null) conditions.push(['starred = ?', Number(query.starred)])
  if (query.scoopedFrom !== null) conditions.push(['scooped_at >= ?', query.scoopedFrom])
  // `~` sorts after every character of a time, so the whole day is within.
  if (query.scoopedTo !== null) conditions.push(['scooped_at <= ?', `${query.scoopedTo}~`])
  return conditions
}
