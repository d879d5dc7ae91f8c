import type { DatabaseSync } from 'node:sqlite'
import type { ArticleIndex, ArticleQuery, Facets } from '../../core/library/article-index.ts'
import { readSearch } from '../../core/library/search/read-search.ts'
import type { SearchQuery } from '../../core/library/search/search-query.ts'
import { articleFacets } from './article-facets.ts'
import { findByKey, idsOf, staleOf } from './article-look-up.ts'
import { type ArticleSearch, articleSearch } from './article-search.ts'
import { dropUse, setAllUses, setUse, usedArticles, usesOf } from './digest-uses.ts'
import { factOf, setFact } from './facts.ts'
import { newIndexDatabase, openIndexDatabase } from './index-database.ts'
import { tellingDamage } from './index-damage.ts'
import { type OpenIndex, startIndex } from './open-index.ts'
import { tagCounts } from './tag-counts.ts'

interface Answering extends OpenIndex {
  readonly searches: ArticleSearch
  /** Until something changes. */
  facets: Facets | null
  warmed: boolean
}

// After the first list is shown, and before anybody has typed a phrase.
const warmAfter = 50

/**
 * Opens (or makes) the index of a library at this path, usually `index.sqlite`, in this thread: see `worker-article-index.ts`.
 * It is a cache: whatever cannot be read is made anew.
 */
export function openSqliteIndex(file: string): ArticleIndex {
  let open = openSound(file)
  /** A question that a rebuild under way does not concern. */
  const look = <T>(question: (index: Answering) => T): Promise<T> => tellingDamage(() => question(open))
  const ask = <T>(question: (index: Answering) => T): Promise<T> =>
    look(index => {
      index.writer.settle()
      return question(index)
    })
  const change = (step: (index: Answering) => void): Promise<void> =>
    look(index => {
      try {
        step(index)
      } catch (error) {
        open = restarted(index)
        throw error
      } finally {
        forgetAnswers(open)
      }
    })
  const changeUses = (step: (database: DatabaseSync) => void): Promise<void> =>
    change(({ database, store, writer }) => {
      writer.settle()
      step(database)
      store.setUsed(usedArticles(database))
    })
  return {
    put: entries => change(({ writer }) => writer.put(entries)),
    remove: ids => change(({ writer }) => writer.remove(ids)),
    setUse: (use, articleIds) => changeUses(database => setUse(database, { use, articleIds })),
    dropUse: digestId => changeUses(database => dropUse(database, digestId)),
    setAllUses: digests => changeUses(database => setAllUses(database, digests)),
    search: (query, search = read(query)) =>
      ask(index => {
        warmSoon(index)
        return index.searches.search(query, search)
      }),
    matching: (query, search = read(query)) => ask(({ searches }) => searches.matching(query, search)),
    tags: () => ask(({ database }) => tagCounts(database)),
    facets: () => ask(index => (index.facets ??= articleFacets(index))),
    usedIn: id => ask(({ database }) => usesOf(database, [id]).get(id) ?? []),
    similar: id => ask(({ nearDuplicates }) => nearDuplicates.similar(id)),
    duplicates: page => ask(({ nearDuplicates }) => nearDuplicates.groups(page)),
    findByKey: keys => ask(({ database }) => findByKey(database, keys)),
    stale: articles => look(({ database }) => staleOf(database, articles)),
    ids: () => ask(({ database }) => idsOf(database)),
    stamp: () => ask(({ database }) => factOf(database, 'stamp')),
    setStamp: stamp => ask(({ database }) => setFact(database, 'stamp', stamp)),
    async clear() {
      if (open.database.isOpen) open.database.close()
      open = started(newIndexDatabase(file))
    },
    async close() {
      if (!open.database.isOpen) return
      await ask(() => {})
      open.database.close()
    },
  }
}

function read({ text }: ArticleQuery): SearchQuery {
  return readSearch(text, { now: new Date(), topics: [] })
}

/** What is damaged only where the memory is filled from is no sound index either. */
function openSound(file: string): Answering {
  const database = openIndexDatabase(file)
  try {
    return started(database)
  } catch {
    database.close()
    return started(newIndexDatabase(file))
  }
}

function started(database: DatabaseSync): Answering {
  const index = startIndex(database)
  return { ...index, searches: articleSearch(index), facets: null, warmed: false }
}

/** What a step that failed left in memory is read anew. */
function restarted({ database }: OpenIndex): Answering {
  if (database.isTransaction) database.exec('ROLLBACK')
  return started(database)
}

function forgetAnswers(index: Answering): void {
  index.facets = null
  index.searches.forget()
  index.nearDuplicates.forget()
}

function warmSoon(index: Answering): void {
  if (index.warmed) return
  index.warmed = true
  setTimeout(() => {
    if (index.database.isOpen) index.texts.warm()
  }, warmAfter).unref()
}
