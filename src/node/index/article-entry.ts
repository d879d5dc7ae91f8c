import { createHash } from 'node:crypto'
import type { Article, ArticleRow } from '../../core/library/article.ts'
import { searchable } from './searchable-text.ts'

/** What a list shows of an article, less what the digests know. */
export type StoredRow = Omit<ArticleRow, 'usedIn'>

/** The part of an article that lists show. */
export function storedRow(article: Article): StoredRow {
  const { canonicalUrl: _canonicalUrl, language: _language, source: _source, comments, ...row } = article
  return { ...row, commentCount: comments.length }
}

/** A mark that differs whenever the article does, and not when only its fields come in another order, as from a file. */
export function versionOf(article: Article): Uint8Array {
  return createHash('sha256').update(JSON.stringify(article, fieldsInOrder)).digest().subarray(0, 12)
}

function fieldsInOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** A title as it is put in order: no case, no accents, no quotation mark or dash in front. */
export function titleOrder(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase()
}

/** The columns of the full text, the body's aside, in the order of the schema. */
export function wordsOf(article: Article): readonly [title: string, insight: string, tags: string, excerpt: string, source: string] {
  const talk = article.comments.map(comment => comment.text)
  return [
    searchable(article.title),
    searchable(article.insight),
    searchable(article.tags.join(' · ')),
    searchable([article.excerpt, ...talk].join('\n')),
    searchable(`${article.byline} · ${article.siteName}`),
  ]
}
