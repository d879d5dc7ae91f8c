import type { Undoable } from '../../base/port.ts'
import type { ArticleDetail } from '../article.ts'
import type { DuplicatePage, SimilarArticle } from '../article-index.ts'

/** What hosts may ask of stories that are told twice. */
export interface DuplicatesOperations {
  /** The same story from another outlet, or a copy; those told apart are left out. */
  'library.similar': (id: string) => readonly SimilarArticle[]
  'library.duplicates': (page: { readonly offset: number; readonly limit: number }) => DuplicatePage
  /**
   * Keeps one article and merges the others into it: tags, comments, notes, highlights, the earliest date, whatever was empty,
   * and their places in digests. One undoable step. Throws not-found.
   */
  'library.merge': (order: { readonly keep: string; readonly others: readonly string[] }) => {
    readonly article: ArticleDetail
    readonly undoable: Undoable | null
  }
  /** These articles are not proposed as the same story again. */
  'library.tellApart': (ids: readonly string[]) => Undoable | null
}
