import type { KeyboardEvent } from 'react'
import type { Step } from '../../../core/compose/move-blocks.ts'
import { useComposing } from './composer-context.tsx'
import { focusBlock } from './focus-block.ts'

const steps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down' }

/** The keys of a block in the outline; each acts on it and on all that is chosen with it, and keeps the focus with it. `onAdd` finds a block to add below. */
export function useBlockKeys(blockId: string, onAdd: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  const verbs = useComposing()
  return event => {
    const step = steps[event.key]
    const act = step ? stepAction(event, step) : action(event)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  function stepAction({ altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent, step: Step): () => void {
    if (altKey && shiftKey) return () => keepFocus(() => verbs.moveSectionOf(blockId, step))
    if (altKey) return () => keepFocus(() => verbs.moveBlocks(verbs.chosenWith(blockId), step))
    if (shiftKey) return () => verbs.extendBy(blockId, step)
    if (ctrlKey || metaKey) return () => verbs.walk(blockId, step)
    return () => {
      verbs.select(blockId)
      verbs.focusNeighbour(blockId, step)
    }
  }

  function action({ key, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined {
    const mod = ctrlKey || metaKey
    if (key === 'Delete' || key === 'Backspace') return () => verbs.removeBlocks(verbs.chosenWith(blockId))
    if (key.toLowerCase() === 'd' && mod) return () => verbs.duplicateBlocks(verbs.chosenWith(blockId))
    if (key.toLowerCase() === 'a' && mod) return verbs.chooseAll
    if (key === ' ' && mod) return () => verbs.toggleBlock(blockId)
    if (key === '/' && !mod) return onAdd
    if (key === 'Enter') return () => verbs.inspect({ focus: true })
    if (key === 'Escape') return () => verbs.select(verbs.chosenWith(blockId).length > 1 ? blockId : null)
    return undefined
  }

  /** React may draw a moved block anew, and the focus would be lost with the old one. */
  function keepFocus(move: () => void): void {
    move()
    focusBlock(blockId)
  }
}
