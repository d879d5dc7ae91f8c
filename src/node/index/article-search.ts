import type { DatabaseSync } from 'node:sqlite'
import type { DigestUse } from '../../core/library/article.ts'
import type { ArticlePage, ArticleQuery } from '../../core/library/article-index.ts'
import type { StoredRow } from './article-entry.ts'
import type { Filter } from './article-filter.ts'
import { articleFilter } from './article-filter.ts'
import { usesOf } from './digest-uses.ts'

const orders: Readonly<Record<ArticleQuery['sort'], string>> = {
  newest: 'scooped_at DESC, articles.n DESC',
  oldest: 'scooped_at, articles.n',
  title: 'title_order, articles.n',
  relevance: 'rank, scooped_at DESC, articles.n DESC',
}

/** One page of the articles that a query means, and how many there are in all. */
export function searchArticles(database: DatabaseSync, query: ArticleQuery): ArticlePage {
  const filter = articleFilter(query)
  const total = Number(database.prepare(`SELECT count(*) AS total FROM ${filter.from}`).get(...filter.values)?.['total'])
  const rows = rowsOf(database, query, filter)
  const uses = usesOf(
    database,
    rows.map(row => row.id),
  )
  return { total, rows: rows.map(row => ({ ...row, usedIn: uses.get(row.id) ?? noUse })) }
}

/** The ids of all articles that a query means, in its order. */
export function matchingArticles(database: DatabaseSync, query: ArticleQuery): readonly string[] {
  const { from, values, ranked } = articleFilter(query)
  return database
    .prepare(`SELECT articles.id FROM ${from} ORDER BY ${orderOf(query, ranked)}`)
    .all(...values)
    .map(({ id }) => String(id))
}

const noUse: readonly DigestUse[] = []

function rowsOf(database: DatabaseSync, query: ArticleQuery, { from, values, ranked }: Filter): readonly StoredRow[] {
  const order = orderOf(query, ranked)
  const found = database.prepare(`SELECT row FROM ${from} ORDER BY ${order} LIMIT ? OFFSET ?`).all(...values, query.limit, query.offset)
  return found.map(({ row }) => JSON.parse(String(row)) as StoredRow)
}

function orderOf({ sort }: ArticleQuery, ranked: boolean): string {
  return orders[sort === 'relevance' && !ranked ? 'newest' : sort]
}
