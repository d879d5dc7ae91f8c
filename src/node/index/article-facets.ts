import type { DatabaseSync } from 'node:sqlite'
import type { Facets } from '../../core/library/article-index.ts'

// What a filter menu can show; the rarest of thousands of sites are found by typing.
const namesShown = 500

/** How many articles stand behind each filter, the most frequent first. */
export function articleFacets(database: DatabaseSync): Facets {
  const count = (from: string): number => Number(database.prepare(`SELECT count(*) AS count FROM ${from}`).get()?.['count'])
  const counted = (select: string): readonly Counted[] =>
    database.prepare(`${select} ORDER BY count DESC, name LIMIT ${namesShown}`).all().map(asCounted)
  const states = new Map(
    counted('SELECT state AS name, count(*) AS count FROM articles GROUP BY state').map(({ name, count }) => [name, count]),
  )
  return {
    total: count('articles'),
    used: count('articles WHERE id IN (SELECT article_id FROM uses)'),
    starred: count('articles WHERE starred = 1'),
    states: { new: states.get('new') ?? 0, kept: states.get('kept') ?? 0, archived: states.get('archived') ?? 0 },
    topics: counted('SELECT topic_id AS name, count(*) AS count FROM articles WHERE topic_id IS NOT NULL GROUP BY topic_id').map(asTopic),
    tags: counted('SELECT min(name) AS name, count(*) AS count FROM tags GROUP BY key'),
    sites: counted(`SELECT site AS name, count(*) AS count FROM articles WHERE site <> '' GROUP BY site`),
    curators: counted(`SELECT curator AS name, count(*) AS count FROM articles WHERE curator <> '' GROUP BY curator`),
  }
}

interface Counted {
  readonly name: string
  readonly count: number
}

function asCounted(row: Record<string, unknown>): Counted {
  return { name: String(row['name']), count: Number(row['count']) }
}

function asTopic({ name, count }: Counted): Facets['topics'][number] {
  return { id: name, count }
}
