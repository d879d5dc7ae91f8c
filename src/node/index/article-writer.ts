import { foldText } from '../../core/base/words.ts'
import type { Article } from '../../core/library/article.ts'
import type { IndexEntry } from '../../core/library/article-index.ts'
import { identityKeys } from '../../core/library/identity.ts'
import { tagKey } from '../../core/library/tags.ts'
import type { ColumnValues } from './article-columns.ts'
import { domainOf, factsOf, storedRow, titleOrder, versionOf } from './article-entry.ts'
import { articleWords } from './article-words.ts'
import type { IndexParts } from './index-parts.ts'

/** Puts articles in the index and takes them out. */
export interface ArticleWriter {
  put(entries: readonly IndexEntry[]): void
  remove(ids: readonly string[]): void
  /** Commits what a rebuild has put so far; every question but `stale` waits for it. */
  settle(): void
}

// A batch this large belongs to a rebuild: more will follow, and each block of postings is then written once for many.
export const rebuildBatch = 100
// Some 200 MB while they wait.
const stagedAtMost = 3_000_000

/** The statements are prepared once: a rebuild runs each of them a hundred thousand times. */
export function articleWriter(parts: IndexParts): ArticleWriter {
  const { database, names, store, postings, terms } = parts
  const words = articleWords(parts)
  const numberOf = database.prepare('SELECT n FROM articles WHERE id = ?')
  const upsert = database.prepare(`
    INSERT INTO articles (id, version, title_order, scooped, facts, topic, site, domain, byline, curator, language)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, title_order = excluded.title_order, scooped = excluded.scooped,
      facts = excluded.facts, topic = excluded.topic, site = excluded.site, domain = excluded.domain, byline = excluded.byline,
      curator = excluded.curator, language = excluded.language
    RETURNING n`)
  const putRow = database.prepare('INSERT OR REPLACE INTO rows (n, row) VALUES (?, ?)')
  const addTag = database.prepare('INSERT OR IGNORE INTO tags (key, n, name, folded) VALUES (?, ?, ?, ?)')
  const addKey = database.prepare('INSERT OR IGNORE INTO keys (key, n) VALUES (?, ?)')
  const isUsed = database.prepare('SELECT 1 FROM uses WHERE article_id = ? LIMIT 1')
  const dropTags = database.prepare('DELETE FROM tags WHERE n = ?')
  const dropKeys = database.prepare('DELETE FROM keys WHERE n = ?')
  const dropRow = database.prepare('DELETE FROM rows WHERE n = ?')
  const dropArticle = database.prepare('DELETE FROM articles WHERE n = ?')

  function columnsOf(article: Article): ColumnValues {
    return {
      scooped: Date.parse(article.scoopedAt) || 0,
      facts: factsOf(article),
      topic: names.numberOf(article.topicId ?? ''),
      site: names.numberOf(article.siteName),
      domain: names.numberOf(domainOf(article)),
      byline: names.numberOf(article.byline),
      curator: names.numberOf(article.scoopedBy),
      language: names.numberOf(article.language ?? ''),
    }
  }
  function putColumns(article: Article): number {
    const values = columnsOf(article)
    const { scooped, facts, topic, site, domain, byline, curator, language } = values
    const marks = [article.id, versionOf(article), titleOrder(article.title)] as const
    const n = Number(upsert.get(...marks, scooped, facts, topic, site, domain, byline, curator, language)?.['n'])
    putRow.run(n, JSON.stringify(storedRow(article)))
    store.set(n, values)
    store.columns.used[n] = isUsed.get(article.id) ? 1 : 0
    return n
  }
  function putEntry({ article, bodyText }: IndexEntry): void {
    const n = putColumns(article)
    dropTags.run(n)
    for (const tag of article.tags) addTag.run(tagKey(tag), n, tag, foldText(tag))
    dropKeys.run(n)
    for (const key of identityKeys(article)) addKey.run(key, n)
    if (bodyText !== null) words.put(n, article, bodyText)
  }
  function removeEntry(id: string): void {
    const n = Number(numberOf.get(id)?.['n'] ?? 0)
    if (n === 0) return
    words.remove(n)
    for (const drop of [dropTags, dropKeys, dropRow, dropArticle]) drop.run(n)
    store.clear(n)
  }
  function begin(): void {
    if (!database.isTransaction) database.exec('BEGIN IMMEDIATE')
  }
  function settle(): void {
    if (!database.isTransaction) return
    postings.flush()
    database.exec('COMMIT')
    terms.rest()
  }
  return {
    put(entries) {
      begin()
      entries.forEach(putEntry)
      if (entries.length < rebuildBatch || postings.staged() > stagedAtMost) settle()
    },
    remove(ids) {
      begin()
      ids.forEach(removeEntry)
      settle()
    },
    settle,
  }
}
