import type { KeyboardEvent } from 'react'
import { useComposing } from './composer-context.tsx'

/**
 * Undo and redo while a field of the digest has the focus. A field's own undo would know only its own letters,
 * and the digest's history has them too. What is not of the digest (`data-own-undo`) keeps its own.
 */
export function useHistoryKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const { undo, redo } = useComposing()
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
