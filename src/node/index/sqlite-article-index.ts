import type { DatabaseSync } from 'node:sqlite'
import type { ArticleIndex } from '../../core/library/article-index.ts'
import { articleFacets } from './article-facets.ts'
import { findByKey, idsOf, staleOf } from './article-look-up.ts'
import { matchingArticles, searchArticles } from './article-search.ts'
import type { ArticleWriter } from './article-writer.ts'
import { articleWriter } from './article-writer.ts'
import { dropUse, setAllUses, setUse, usesOf } from './digest-uses.ts'
import { factOf, setFact } from './facts.ts'
import { newIndexDatabase, openIndexDatabase } from './index-database.ts'
import { tellingDamage } from './index-damage.ts'
import { tagCounts } from './tag-counts.ts'

interface OpenIndex {
  readonly database: DatabaseSync
  readonly writer: ArticleWriter
}

/** Opens (or makes) the index of a library at this path, usually `index.sqlite`. It is a cache: whatever cannot be read is made anew. */
export function openSqliteIndex(file: string): ArticleIndex {
  let open = started(openIndexDatabase(file))
  const ask = <T>(question: (index: OpenIndex) => T): Promise<T> => tellingDamage(() => question(open))
  return {
    put: entries => ask(({ writer }) => writer.put(entries)),
    remove: ids => ask(({ writer }) => writer.remove(ids)),
    setUse: (use, articleIds) => ask(({ database }) => setUse(database, { use, articleIds })),
    dropUse: digestId => ask(({ database }) => dropUse(database, digestId)),
    setAllUses: digests => ask(({ database }) => setAllUses(database, digests)),
    search: query => ask(({ database }) => searchArticles(database, query)),
    matching: query => ask(({ database }) => matchingArticles(database, query)),
    tags: () => ask(({ database }) => tagCounts(database)),
    facets: () => ask(({ database }) => articleFacets(database)),
    usedIn: id => ask(({ database }) => usesOf(database, [id]).get(id) ?? []),
    findByKey: keys => ask(({ database }) => findByKey(database, keys)),
    stale: articles => ask(({ database }) => staleOf(database, articles)),
    ids: () => ask(({ database }) => idsOf(database)),
    stamp: () => ask(({ database }) => factOf(database, 'stamp')),
    setStamp: stamp => ask(({ database }) => setFact(database, 'stamp', stamp)),
    async clear() {
      if (open.database.isOpen) open.database.close()
      open = started(newIndexDatabase(file))
    },
    async close() {
      if (open.database.isOpen) open.database.close()
    },
  }
}

function started(database: DatabaseSync): OpenIndex {
  return { database, writer: articleWriter(database) }
}
