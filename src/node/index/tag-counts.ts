import type { DatabaseSync } from 'node:sqlite'
import type { TagCount } from '../../core/library/article-index.ts'

/** Every tag with the number of its articles, the most frequent first; each in the spelling that most of them have. */
export function tagCounts(database: DatabaseSync): readonly TagCount[] {
  const spellings = database
    .prepare('SELECT key, name, count(*) AS count FROM tags GROUP BY key, name ORDER BY key, count DESC, name')
    .all()
    .map(row => ({ key: String(row['key']), name: String(row['name']), count: Number(row['count']) }))
  return [...Map.groupBy(spellings, ({ key }) => key).values()]
    .map(same => ({ name: same[0]?.name ?? '', count: same.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}
