import type { DatabaseSync } from 'node:sqlite'
import type { ArticleRow, DigestUse } from '../../core/library/article.ts'
import type { ArticlePage, ArticleQuery } from '../../core/library/article-index.ts'
import { isWords, type SearchQuery } from '../../core/library/search/search-query.ts'
import type { StoredRow } from './article-entry.ts'
import { articleOrder } from './article-order.ts'
import { usesOf } from './digest-uses.ts'
import { filterArticles } from './filter-articles.ts'
import { damaged } from './index-damage.ts'
import type { NearMatch } from './match-words.ts'
import type { OpenIndex } from './open-index.ts'
import { grades, type WeighedArticles, weighArticles } from './weigh-articles.ts'

// With fewer answers than this, articles that answer less well are shown after them.
const fewAnswers = 10
// A window asks for one page after another: the order of so many is had in one go.
const orderedAtOnce = 1000

/** Answers searches; the last one's order is kept for its next pages until `forget`. */
export interface ArticleSearch {
  search(query: ArticleQuery, search: SearchQuery): ArticlePage
  /** The ids of all articles that a query means, in its order; its page is passed over. */
  matching(query: ArticleQuery, search: SearchQuery): readonly string[]
  /** Something has changed. */
  forget(): void
}

interface Answer {
  readonly key: string
  readonly total: number
  readonly order: readonly number[]
  readonly corrected: ArticlePage['corrected']
}

/** Searches of an index. */
export function articleSearch(index: OpenIndex): ArticleSearch {
  let last: Answer | null = null
  function answer(query: ArticleQuery, search: SearchQuery): Answer {
    const { offset, limit, ...asked } = query
    const key = JSON.stringify([asked, search.clauses])
    if (last?.key === key && last.order.length >= Math.min(offset + limit, last.total)) return last
    const weighed = weighArticles(index, search, filterArticles(index, query, search))
    const least = leastGrade(weighed, query)
    const total = weighed.counts.reduce((sum, count, grade) => (grade >= least ? sum + count : sum), 0)
    const order = limit === 0 ? [] : articleOrder(index, query, weighed, least, Math.max(orderedAtOnce, offset + limit))
    last = { key, total, order, corrected: least <= grades.near ? corrections(weighed) : [] }
    return last
  }
  return {
    search(query, search) {
      const { total, order, corrected } = answer(query, search)
      const rows = rowsOf(index.database, order.slice(query.offset, query.offset + query.limit))
      return { total, rows, understood: search.understood, corrected, words: wordsToMark(search, corrected) }
    },
    matching(query, search) {
      const { order } = answer({ ...query, offset: 0, limit: index.store.count }, search)
      const find = index.database.prepare('SELECT id FROM articles WHERE n = ?')
      return order.map(n => String(find.get(n)?.['id']))
    },
    forget() {
      last = null
    },
  }
}

/** Whom to show: those with every word; when they are few, near spellings too; and last, for the best match first, those with most words. */
function leastGrade({ counts, matches }: WeighedArticles, { sort }: ArticleQuery): number {
  const all = counts[grades.all] ?? 0
  if (all >= fewAnswers || matches.length === 0) return grades.all
  const near = all + (counts[grades.near] ?? 0)
  return near >= fewAnswers || (sort !== 'relevance' && near > 0) ? grades.near : grades.most
}

function corrections({ matches, counts }: WeighedArticles): ArticlePage['corrected'] {
  if ((counts[grades.near] ?? 0) + (counts[grades.most] ?? 0) === 0) return []
  const near = matches.map(match => match.near).filter((match): match is NearMatch => match !== null)
  return near.map(({ typed, read }) => ({ typed, read }))
}

function wordsToMark({ clauses }: SearchQuery, corrected: ArticlePage['corrected']): ArticlePage['words'] {
  const sought = clauses.filter(({ without }) => !without).flatMap(({ anyOf }) => anyOf.filter(isWords))
  return [
    ...sought.map(({ words, prefix }) => ({ text: words.join(' '), prefix })),
    ...corrected.map(({ read }) => ({ text: read, prefix: false })),
  ]
}

const noUse: readonly DigestUse[] = []

/** The rows of some articles, in this order. */
export function rowsOf(database: DatabaseSync, articles: readonly number[]): readonly ArticleRow[] {
  const find = database.prepare('SELECT row FROM rows WHERE n = ?')
  const rows = articles.map(n => asRow(find.get(n)?.['row']))
  const uses = usesOf(
    database,
    rows.map(row => row.id),
  )
  return rows.map(row => ({ ...row, usedIn: uses.get(row.id) ?? noUse }))
}

function asRow(row: unknown): StoredRow {
  if (typeof row === 'string') return JSON.parse(row) as StoredRow
  throw damaged()
}
