import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }

/** Arrow keys (or J and K) move the focus along a list: from one `selector` to the next, within the nearest list. */
export function stepAlong(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const step = steps[event.key]
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const next = beside(event.currentTarget, selector, step)
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Moves the focus to what will take the place of something that is about to go: the next in its list, or the one before. */
export function focusBeside(going: HTMLElement, selector: string): void {
  const stays = beside(going, selector, 1) ?? beside(going, selector, -1)
  stays?.focus()
}

function beside(from: HTMLElement, selector: string, step: number): HTMLElement | undefined {
  const all = [...(from.closest('ul, ol, [role="listbox"]')?.querySelectorAll<HTMLElement>(selector) ?? [])]
  return all[all.indexOf(from) + step]
}
