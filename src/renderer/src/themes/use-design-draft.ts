import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { canRedo, canUndo, historyOf, record, redo, undo, type History } from '../../../core/compose/history.ts'
import type { Theme } from '../../../core/compose/theme.ts'
import type { HistorySteps } from '../ui/history-keys.ts'
import { savesBy, saveTheme } from './design-saves.ts'

/** A theme or a template while it is edited; it saves itself a little after it last changed, and when it is left. */
export interface DesignDraft<T> extends HistorySteps {
  readonly design: T
  readonly readOnly: boolean
  /** One step with the last edit when both are of the same `field`. */
  readonly edit: (edits: Partial<T>, field: string) => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly saving: 'saved' | 'saving' | 'failed'
}

// Long enough not to save every step of a dragged slider.
const delayMs = 500

interface DesignOrder<T> {
  readonly kept: T
  /** One that comes with Broadsheet stays as it is. */
  readonly readOnly: boolean
  readonly save: (design: T) => Promise<T | undefined>
}

/** Edits a design. */
export function useDesignDraft<T extends { readonly name: string }>({ kept, readOnly, save }: DesignOrder<T>): DesignDraft<T> {
  const [history, setHistory] = useState(() => historyOf(kept))
  const [{ saved, failed }, setSaving] = useState({ saved: kept, failed: false })
  const later = useDebouncedCallback(
    async (design: T) => {
      const done = await save(design)
      setSaving(before => (done ? { saved: design, failed: false } : { ...before, failed: true }))
    },
    { delay: delayMs, flushOnUnmount: true },
  )
  useEffect(() => savesBy(() => later.flush()), [later])
  function show(next: History<T>): void {
    if (readOnly) return
    setHistory(next)
    if (isNamed(next.present)) later(next.present)
    else later.cancel()
  }
  return {
    design: history.present,
    readOnly,
    edit: (edits, field) => show(record(history, { ...history.present, ...edits }, field)),
    undo: () => canUndo(history) && show(undo(history)),
    redo: () => canRedo(history) && show(redo(history)),
    canUndo: canUndo(history),
    canRedo: canRedo(history),
    saving: saved === history.present ? 'saved' : failed || !isNamed(history.present) ? 'failed' : 'saving',
  }
}

/** A theme while it is edited. */
export interface ThemeDraft extends Omit<DesignDraft<Theme>, 'design'> {
  readonly theme: Theme
}

/** Edits a theme. */
export function useThemeDraft(kept: Theme, readOnly: boolean): ThemeDraft {
  const { design, ...draft } = useDesignDraft({ kept, readOnly, save: saveTheme })
  return { ...draft, theme: design }
}

/** A design without a name is one that is being renamed. */
function isNamed({ name }: { readonly name: string }): boolean {
  return name.trim() !== ''
}
