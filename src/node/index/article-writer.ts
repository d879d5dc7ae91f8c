import type { DatabaseSync } from 'node:sqlite'
import type { Article } from '../../core/library/article.ts'
import type { IndexEntry } from '../../core/library/article-index.ts'
import { identityKeys } from '../../core/library/identity.ts'
import { tagKey } from '../../core/library/tags.ts'
import { storedRow, titleOrder, versionOf, wordsOf } from './article-entry.ts'
import { inTransaction } from './index-database.ts'
import { searchable } from './searchable-text.ts'

/** Puts articles in the index and takes them out. */
export interface ArticleWriter {
  put(entries: readonly IndexEntry[]): void
  remove(ids: readonly string[]): void
}

/** The statements are prepared once: a rebuild runs each of them a hundred thousand times. */
export function articleWriter(database: DatabaseSync): ArticleWriter {
  const numberOf = database.prepare('SELECT n FROM articles WHERE id = ?')
  const upsert = database.prepare(`
    INSERT INTO articles (id, version, title_order, site, curator, topic_id, state, starred, scooped_at, row)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      version = excluded.version, title_order = excluded.title_order, site = excluded.site, curator = excluded.curator,
      topic_id = excluded.topic_id, state = excluded.state, starred = excluded.starred, scooped_at = excluded.scooped_at, row = excluded.row
    RETURNING n`)
  const addTag = database.prepare('INSERT OR IGNORE INTO tags (key, n, name) VALUES (?, ?, ?)')
  const addKey = database.prepare('INSERT OR IGNORE INTO keys (key, n) VALUES (?, ?)')
  const addWords = database.prepare('INSERT INTO words (rowid, title, insight, tags, excerpt, source, body) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const dropWords = database.prepare('DELETE FROM words WHERE rowid = ?')
  const dropTags = database.prepare('DELETE FROM tags WHERE n = ?')
  const dropKeys = database.prepare('DELETE FROM keys WHERE n = ?')
  const dropArticle = database.prepare('DELETE FROM articles WHERE n = ?')

  function putRow(article: Article): number {
    const { id, title, siteName, scoopedBy, topicId, state, starred, scoopedAt } = article
    const columns = [id, versionOf(article), titleOrder(title), siteName, scoopedBy, topicId, state, Number(starred), scoopedAt] as const
    return Number(upsert.get(...columns, JSON.stringify(storedRow(article)))?.['n'])
  }
  function putEntry({ article, bodyText }: IndexEntry): void {
    const n = putRow(article)
    dropTags.run(n)
    for (const tag of article.tags) addTag.run(tagKey(tag), n, tag)
    dropKeys.run(n)
    for (const key of identityKeys(article)) addKey.run(key, n)
    if (bodyText === null) return
    dropWords.run(n)
    addWords.run(n, ...wordsOf(article), searchable(bodyText))
  }
  function removeEntry(id: string): void {
    const n = numberOf.get(id)?.['n']
    if (n === undefined) return
    for (const drop of [dropWords, dropTags, dropKeys, dropArticle]) drop.run(n)
  }
  return {
    put: entries => inTransaction(database, () => entries.forEach(putEntry)),
    remove: ids => inTransaction(database, () => ids.forEach(removeEntry)),
  }
}
