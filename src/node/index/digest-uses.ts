import type { DatabaseSync } from 'node:sqlite'
import type { DigestUse } from '../../core/library/article.ts'
import type { DigestContents } from '../../core/library/article-index.ts'
import { inTransaction } from './index-database.ts'

/** What each of these articles is used in, by number; an article that no digest holds is not in the answer. */
export function usesOf(database: DatabaseSync, ids: readonly string[]): ReadonlyMap<string, readonly DigestUse[]> {
  const found = database
    .prepare(
      `SELECT article_id, digest_id, number, sent FROM uses
       WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY number, digest_id`,
    )
    .all(JSON.stringify(ids))
    .map(use => ({
      article: String(use['article_id']),
      use: { digestId: String(use['digest_id']), number: Number(use['number']), sent: use['sent'] === 1 },
    }))
  return new Map([...Map.groupBy(found, ({ article }) => article)].map(([id, uses]) => [id, uses.map(({ use }) => use)]))
}

/** The numbers of all articles that some digest holds. */
export function usedArticles(database: DatabaseSync): readonly number[] {
  return database
    .prepare('SELECT DISTINCT articles.n FROM uses JOIN articles ON articles.id = uses.article_id')
    .all()
    .map(row => Number(row['n']))
}

/** Replaces what is known of one digest. */
export function setUse(database: DatabaseSync, contents: DigestContents): void {
  inTransaction(database, () => {
    forget(database, contents.use.digestId)
    hold(database, contents)
  })
}

/** Forgets a digest. */
export function dropUse(database: DatabaseSync, digestId: string): void {
  forget(database, digestId)
}

/** Replaces what is known of all digests. */
export function setAllUses(database: DatabaseSync, digests: readonly DigestContents[]): void {
  inTransaction(database, () => {
    database.exec('DELETE FROM uses')
    for (const contents of digests) hold(database, contents)
  })
}

function forget(database: DatabaseSync, digestId: string): void {
  database.prepare('DELETE FROM uses WHERE digest_id = ?').run(digestId)
}

function hold(database: DatabaseSync, { use, articleIds }: DigestContents): void {
  database
    .prepare('INSERT OR REPLACE INTO uses (article_id, digest_id, number, sent) SELECT value, ?, ?, ? FROM json_each(?)')
    .run(use.digestId, use.number, Number(use.sent), JSON.stringify(articleIds))
}
