import type { DatabaseSync } from 'node:sqlite'
import { columnStore } from './article-columns.ts'
import { type ArticleWriter, articleWriter } from './article-writer.ts'
import { dictionary } from './dictionary.ts'
import { usedArticles } from './digest-uses.ts'
import type { IndexParts } from './index-parts.ts'
import { namesOf } from './names.ts'
import { type NearDuplicates, nearDuplicates } from './near-duplicates.ts'
import { postingStore } from './posting-store.ts'
import { type Spelling, spelling } from './spelling.ts'
import { textSequences } from './text-sequences.ts'

/** An open index. */
export interface OpenIndex extends IndexParts {
  readonly writer: ArticleWriter
  readonly spelling: Spelling
  readonly nearDuplicates: NearDuplicates
}

/** Reads what an index keeps in memory. */
export function startIndex(database: DatabaseSync): OpenIndex {
  const parts: IndexParts = {
    database,
    names: namesOf(database),
    store: columnStore(database),
    terms: dictionary(database),
    postings: postingStore(database),
    texts: textSequences(database),
  }
  parts.store.setUsed(usedArticles(database))
  return { ...parts, writer: articleWriter(parts), spelling: spelling(parts), nearDuplicates: nearDuplicates(parts) }
}
