import type { DatabaseSync } from 'node:sqlite'
import type { Article } from '../../core/library/article.ts'
import { versionOf } from './article-entry.ts'

/** For each key that some article has, the id of the one that has had it longest. */
export function findByKey(database: DatabaseSync, keys: readonly string[]): ReadonlyMap<string, string> {
  const found = database
    .prepare(
      `SELECT keys.key, articles.id, min(keys.n) FROM keys JOIN articles ON articles.n = keys.n
       WHERE keys.key IN (SELECT value FROM json_each(?)) GROUP BY keys.key`,
    )
    .all(JSON.stringify(keys))
  return new Map(found.map(row => [String(row['key']), String(row['id'])]))
}

/** The ids of those articles that the index lacks or has in another version. */
export function staleOf(database: DatabaseSync, articles: readonly Article[]): readonly string[] {
  const known = database.prepare('SELECT 1 FROM articles WHERE id = ? AND version = ?')
  return articles.filter(article => known.get(article.id, versionOf(article)) === undefined).map(article => article.id)
}

/** The ids of all articles in the index. */
export function idsOf(database: DatabaseSync): readonly string[] {
  return database
    .prepare('SELECT id FROM articles')
    .all()
    .map(row => String(row['id']))
}
