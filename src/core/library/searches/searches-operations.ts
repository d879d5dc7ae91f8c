import type { Undoable } from '../../base/port.ts'
import type { SavedSearch } from './saved-search.ts'

/** A search to keep: without an id a new one, else the one of that id under another name or with another query. */
export type SearchDraft = Pick<SavedSearch, 'name' | 'query'> & { readonly id: string | null }

/** What hosts may ask of saved searches. What they find is asked of `library.list`. */
export interface SearchesOperations {
  /** In the curator's order. */
  'searches.list': () => readonly SavedSearch[]
  /** Throws bad-input for one without a name, not-found for one that has gone, and conflict for a name that another has. */
  'searches.save': (draft: SearchDraft) => { readonly search: SavedSearch; readonly undoable: Undoable | null }
  'searches.remove': (id: string) => Undoable | null
  /** Puts them in this order; those not named follow as they were. */
  'searches.reorder': (ids: readonly string[]) => Undoable | null
}
