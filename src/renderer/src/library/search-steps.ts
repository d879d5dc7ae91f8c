import type { SavedSearch } from '../../../core/library/searches/saved-search.ts'
import type { SearchDraft } from '../../../core/library/searches/searches-operations.ts'
import { ask } from '../ask.ts'
import { attempt, told } from '../ui/notify.ts'

/** Saves a search under its name; false when that failed. */
export async function saveSearch({ id, name, query }: SearchDraft): Promise<boolean> {
  const saved = await attempt(() => ask('searches.save', { id, name, query }))
  if (saved) told(saved.undoable)
  return saved !== undefined
}

/** Forgets a saved search. */
export async function removeSearch(id: string): Promise<void> {
  const undoable = await attempt(() => ask('searches.remove', id))
  if (undoable) told(undoable)
}

/** Moves the search at a place by so many places. Quiet: it is before one's eyes. */
export async function moveSearch(searches: readonly SavedSearch[], at: number, by: number): Promise<void> {
  const ids = searches.map(({ id }) => id)
  const [moved] = ids.splice(at, 1)
  if (moved === undefined) return
  await attempt(() => ask('searches.reorder', ids.toSpliced(at + by, 0, moved)))
}
