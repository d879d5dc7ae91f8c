import { create } from 'zustand'
import type { Source } from '../../../core/base/port.ts'
import type { ScoopResult } from '../../../core/scoop/scoop-operations.ts'

/** The dialog that is open over the screen. Any screen may open one; only one is open at a time. */
export type OpenDialog =
  | { readonly is: 'import'; readonly source: Source | null }
  | { readonly is: 'scoop-report'; readonly results: readonly ScoopResult[] }
  | { readonly is: 'add-to-digest'; readonly articleIds: readonly string[] }
  | { readonly is: 'tag'; readonly articleIds: readonly string[] }
  | { readonly is: 'topic'; readonly topicId: string | null }
  | { readonly is: 'add-person'; readonly listId: string | null }
  | { readonly is: 'standing'; readonly ids: readonly string[] }
  | { readonly is: 'list'; readonly list: { readonly id: string; readonly name: string; readonly description: string } | null }
  | { readonly is: 'csv'; readonly source: Source | null; readonly listId: string | null }
  | { readonly is: 'new-digest'; readonly articleIds: readonly string[] }

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
