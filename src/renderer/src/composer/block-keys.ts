import type { KeyboardEvent } from 'react'
import type { Step } from '../../../core/compose/move-block.ts'
import { useComposing } from './composer-context.tsx'
import { focusBlock } from './focus-block.ts'

const steps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down' }

/** The keys of a block in the outline; each acts on that block and keeps the focus with it. */
export function useBlockKeys(blockId: string): (event: KeyboardEvent<HTMLElement>) => void {
  const verbs = useComposing()
  return event => {
    const act = actionFor(event)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  function actionFor({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined {
    const step = steps[key]
    if (step && altKey && shiftKey) return () => keepFocus(() => verbs.moveSectionOf(blockId, step))
    if (step && altKey) return () => keepFocus(() => verbs.moveBlock(blockId, step))
    if (step) return () => verbs.focusNeighbour(blockId, step)
    if (key === 'Delete' || key === 'Backspace') return () => verbs.removeBlock(blockId)
    if (key.toLowerCase() === 'd' && (ctrlKey || metaKey)) return () => verbs.duplicateBlock(blockId)
    if (key === 'Enter') return () => verbs.inspect({ focus: true })
    if (key === 'Escape') return () => verbs.select(null)
    return undefined
  }

  /** React may draw a moved block anew, and the focus would be lost with the old one. */
  function keepFocus(move: () => void): void {
    move()
    focusBlock(blockId)
  }
}
