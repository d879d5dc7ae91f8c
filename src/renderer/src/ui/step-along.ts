import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }

/** Arrow keys (or J and K) move the focus along a list: from one `selector` to the next, within the nearest list. */
export function stepAlong(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const step = steps[event.key]
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const all = [...(event.currentTarget.closest('ul, ol, [role="listbox"]')?.querySelectorAll<HTMLElement>(selector) ?? [])]
  const next = all[all.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
