import { useEffect } from 'react'
import type { InboxRow } from '../../../core/watch/watch-operations.ts'
import { pagesOf, usePagedRows, type PagedRows } from '../ui/paged-rows.ts'
import { useSelection, type Selection } from '../ui/selection.ts'
import { openSuggestion, useInboxView } from './inbox-view.ts'

/** Pixels. */
export const suggestionHeight = 131

interface SuggestionRows {
  readonly rows: PagedRows<InboxRow>
  readonly selection: Selection
  /** The suggestion at the cursor; undefined when there is none. */
  readonly chosen: InboxRow | undefined
}

/** The suggestions that the view asks for. The first is chosen at once, so that one key is enough; the one at the cursor is read. */
export function useSuggestionRows(sought: string): SuggestionRows {
  const { state, sourceId, topicId, sort } = useInboxView()
  const source = pagesOf('inbox.list', { state, sourceId, topicId, text: sought, sort })
  const rows = usePagedRows(source, suggestionHeight)
  const selection = useSelection({ rows, source })
  const at = selection.cursor === null ? undefined : rows.rowAt(selection.cursor)
  const chosen = at && selection.ids.has(at.id) ? at : undefined
  const chosenId = chosen?.id ?? null
  const first = selection.cursor === null && rows.rowAt(0) !== undefined
  useEffect(() => {
    if (first) selection.press(0, { shiftKey: false, ctrlKey: false, metaKey: false })
  })
  const isEmpty = rows.total === 0
  useEffect(() => {
    if (chosenId !== null || isEmpty) openSuggestion(chosenId)
  }, [chosenId, isEmpty])
  return { rows, selection, chosen }
}
