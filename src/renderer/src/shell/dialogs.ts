import { create } from 'zustand'
import type { Source } from '../../../core/base/port.ts'
import type { Addition } from '../library/add-to-digest.ts'
import type { SavedSearch } from '../../../core/library/searches/saved-search.ts'
import type { Segment } from '../../../core/subscribers/segments/segment.ts'
import type { Consent } from '../../../core/subscribers/subscriber.ts'
import type { ScoopResult } from '../../../core/scoop/scoop-results.ts'

/** The dialog that is open over the screen. Any screen may open one; only one is open at a time. */
export type OpenDialog =
  | { readonly is: 'keys' }
  | { readonly is: 'import'; readonly source: Source | null }
  | ({ readonly is: 'add-to-digest' } & Addition)
  | { readonly is: 'scoop-report'; readonly results: readonly ScoopResult[] }
  | { readonly is: 'tag'; readonly articleIds: readonly string[] }
  | { readonly is: 'export'; readonly articleIds: readonly string[] }
  | { readonly is: 'watch' }
  | { readonly is: 'opml'; readonly source: Source | null }
  /** All tags, the name of one of them being edited. */
  | { readonly is: 'tags'; readonly rename: string | null }
  /** The name of a saved search; null saves the present one. */
  | { readonly is: 'search'; readonly search: SavedSearch | null }
  | { readonly is: 'reassign'; readonly articleIds: readonly string[] }
  | { readonly is: 'duplicates' }
  | { readonly is: 'links' }
  | { readonly is: 'topic'; readonly topicId: string | null }
  | { readonly is: 'add-person'; readonly listId: string | null }
  | { readonly is: 'standing'; readonly ids: readonly string[] }
  | { readonly is: 'list'; readonly list: { readonly id: string; readonly name: string; readonly description: string } | null }
  | ({ readonly is: 'new-digest'; readonly templateId?: string } & Addition)
  /** A digest that is to be kept as a template, under a name. */
  | { readonly is: 'save-template'; readonly digestId: string; readonly name: string }
  | { readonly is: 'import-people'; readonly source: Source | null; readonly listId: string | null }
  | { readonly is: 'edit-people'; readonly ids: readonly string[] }
  | { readonly is: 'segment'; readonly segment: Segment | null }
  | { readonly is: 'suppressions' }
  | { readonly is: 'people-duplicates' }
  | { readonly is: 'erase'; readonly person: { readonly id: string; readonly email: string } }
  | { readonly is: 'consent'; readonly person: { readonly id: string; readonly email: string; readonly consent: Consent | null } }

const useDialogStore = create<{ readonly open: OpenDialog | null }>(() => ({ open: null }))

/** Opens a dialog in place of any other. */
export function openDialog(open: OpenDialog): void {
  useDialogStore.setState({ open })
}

export function closeDialog(): void {
  useDialogStore.setState({ open: null })
}

/** What a dialog was opened with; null while it is closed. */
export function useDialog<K extends OpenDialog['is']>(is: K): Extract<OpenDialog, { is: K }> | null {
  const open = useDialogStore(state => state.open)
  return open?.is === is ? (open as Extract<OpenDialog, { is: K }>) : null
}
