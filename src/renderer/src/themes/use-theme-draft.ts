import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { canRedo, canUndo, historyOf, record, redo, undo, type History } from '../../../core/compose/history.ts'
import type { Theme } from '../../../core/compose/theme.ts'
import type { HistorySteps } from '../ui/history-keys.ts'
import { savesBy, saveTheme } from './theme-saves.ts'

/** A theme while it is edited; it saves itself a little after it last changed, and when it is left. */
export interface ThemeDraft extends HistorySteps {
  readonly theme: Theme
  /** One step with the last edit when both are of the same `field`. */
  readonly edit: (edits: Partial<Theme>, field: string) => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly saving: 'saved' | 'saving' | 'failed'
}

// Long enough not to save every step of a dragged slider.
const delayMs = 500

/** Edits a theme of the library's own. */
export function useThemeDraft(kept: Theme): ThemeDraft {
  const [history, setHistory] = useState(() => historyOf(kept))
  const [{ saved, failed }, setSaving] = useState({ saved: kept, failed: false })
  const later = useDebouncedCallback(
    async (theme: Theme) => {
      const done = await saveTheme(theme)
      setSaving(before => (done ? { saved: theme, failed: false } : { ...before, failed: true }))
    },
    { delay: delayMs, flushOnUnmount: true },
  )
  useEffect(() => savesBy(() => later.flush()), [later])
  function show(next: History<Theme>): void {
    setHistory(next)
    if (isNamed(next.present)) later(next.present)
    else later.cancel()
  }
  return {
    theme: history.present,
    edit: (edits, field) => show(record(history, { ...history.present, ...edits }, field)),
    undo: () => canUndo(history) && show(undo(history)),
    redo: () => canRedo(history) && show(redo(history)),
    canUndo: canUndo(history),
    canRedo: canRedo(history),
    saving: saved === history.present ? 'saved' : failed || !isNamed(history.present) ? 'failed' : 'saving',
  }
}

/** A theme without a name is one that is being renamed. */
function isNamed({ name }: Theme): boolean {
  return name.trim() !== ''
}
