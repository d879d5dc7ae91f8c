import type { KeyboardEvent } from 'react'

/** What undo and redo mean where the focus is. */
export interface HistorySteps {
  readonly undo: () => void
  readonly redo: () => void
}

/**
 * Undo and redo while a field of something with a history has the focus. A field's own undo would know only its own letters,
 * and the history has them too. What has no part in it (`data-own-undo`) keeps its own.
 */
export function historyKeys({ undo, redo }: HistorySteps): (event: KeyboardEvent<HTMLElement>) => void {
  return event => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
    const letter = key.toLowerCase()
    if (!(ctrlKey || metaKey) || altKey || (letter !== 'z' && letter !== 'y')) return
    if (target instanceof Element && target.closest('[data-own-undo]')) return
    event.preventDefault()
    if (letter === 'y' || shiftKey) redo()
    else undo()
  }
}
