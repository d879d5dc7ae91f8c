import { createHash } from 'node:crypto'
import { foldText, wordsIn } from '../../core/base/words.ts'
import type { Article, ArticleRow } from '../../core/library/article.ts'
import { factBits, states } from './article-columns.ts'
import type { Field } from './word-sequence.ts'

/** What a list shows of an article, less what the digests know. */
export type StoredRow = Omit<ArticleRow, 'usedIn'>

/** The part of an article that lists show. */
export function storedRow({ comments, ...article }: Article): StoredRow {
  const { id, url, title, byline, siteName, publishedAt, scoopedAt, scoopedBy, topicId, image } = article
  const { excerpt, insight, tags, wordCount, capture, state, starred } = article
  const source = { id, url, title, byline, siteName, publishedAt, scoopedAt, scoopedBy, topicId, image }
  return { ...source, excerpt, insight, tags, wordCount, capture, state, starred, commentCount: comments.length }
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
  return foldText(title).replace(/^[^\p{L}\p{N}]+/u, '')
}

/** The words that an article is found by, its body's aside. */
export function wordsOf(article: Article): Readonly<Record<Exclude<Field, 'body'>, readonly string[]>> {
  const talk = article.comments.map(comment => comment.text)
  const marked = article.highlights.flatMap(({ quote, note }) => [quote, note])
  return {
    title: wordsIn(article.title),
    insight: wordsIn(article.insight),
    tags: wordsIn(article.tags.join(' · ')),
    excerpt: wordsIn([article.excerpt, ...talk].join('\n')),
    notes: wordsIn([article.notes, ...marked].join('\n')),
    source: wordsIn(`${article.byline} · ${article.siteName}`),
  }
}

/** An article's facts as bits. */
export function factsOf(article: Article): number {
  const held = {
    starred: article.starred,
    picture: article.image !== null,
    insight: article.insight !== '',
    notes: article.notes !== '',
    highlights: article.highlights.length > 0,
    comments: article.comments.length > 0,
    partial: article.capture !== 'whole',
  }
  const bits = Object.entries(factBits).filter(([name]) => held[name as keyof typeof held])
  return bits.reduce((facts, [, bit]) => facts | bit, states.indexOf(article.state))
}

/** The host of an article's address without `www.`; empty when it has none. */
export function domainOf({ url }: Pick<Article, 'url'>): string {
  return (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') ?? ''
}
