import type { DatabaseSync } from 'node:sqlite'
import type { ColumnStore } from './article-columns.ts'
import type { Dictionary } from './dictionary.ts'
import type { Names } from './names.ts'
import type { PostingStore } from './posting-store.ts'
import type { TextSequences } from './text-sequences.ts'

/** What every part of an open index works on. */
export interface IndexParts {
  readonly database: DatabaseSync
  readonly names: Names
  readonly store: ColumnStore
  readonly terms: Dictionary
  readonly postings: PostingStore
  readonly texts: TextSequences
}
