import type { Facets } from '../../core/library/article-index.ts'
import { factBits, type NumberedColumn, stateBits, states } from './article-columns.ts'
import type { IndexParts } from './index-parts.ts'

// What a filter menu can show; the rarest of thousands of sites are found by typing.
const namesShown = 500

interface Counted {
  readonly name: string
  readonly count: number
}

/** How many articles stand behind each filter, the most frequent first. */
export function articleFacets(parts: Pick<IndexParts, 'database' | 'names' | 'store'>): Facets {
  const { present, used, facts } = parts.store.columns
  const inState = states.map(() => 0)
  let [usedCount, starred] = [0, 0]
  for (let n = 1; n < present.length; n++) {
    if (present[n] === 0) continue
    const own = facts[n] ?? 0
    const state = own & stateBits
    inState[state] = (inState[state] ?? 0) + 1
    if (own & factBits.starred) starred += 1
    usedCount += used[n] ?? 0
  }
  const [fresh = 0, kept = 0, archived = 0] = inState
  return {
    total: parts.store.count,
    used: usedCount,
    starred,
    states: { new: fresh, kept, archived },
    topics: counted(parts, 'topic').map(({ name, count }) => ({ id: name, count })),
    tags: tagCounts(parts),
    sites: counted(parts, 'site'),
    curators: counted(parts, 'curator'),
  }
}

function counted({ names, store }: Pick<IndexParts, 'names' | 'store'>, column: NumberedColumn): readonly Counted[] {
  const { present } = store.columns
  const values = store.columns[column]
  const counts = new Map<number, number>()
  for (let n = 1; n < present.length; n++) {
    const value = values[n] ?? 0
    if (present[n] === 1 && value !== 0) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => ({ name: names.nameOf(name), count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, namesShown)
}

function tagCounts({ database }: Pick<IndexParts, 'database'>): readonly Counted[] {
  return database
    .prepare(`SELECT min(name) AS name, count(*) AS count FROM tags GROUP BY key ORDER BY count DESC, name LIMIT ${namesShown}`)
    .all()
    .map(row => ({ name: String(row['name']), count: Number(row['count']) }))
}
