import { useState } from 'react'
import type { SlashChoice } from './slash-choices.ts'

interface SlashKeysOptions {
  readonly choices: readonly SlashChoice[]
  readonly onPick: (choice: SlashChoice) => void
  readonly onClose: () => void
}

/** The keys of a list of choices that a field filters: which one Enter takes, and what a key does. */
export function useSlashKeys({ choices, onPick, onClose }: SlashKeysOptions): {
  readonly at: number
  /** True for a key that was one of the list's. */
  readonly onKey: (key: string) => boolean
  readonly begin: () => void
} {
  const [chosen, setAt] = useState(0)
  const at = Math.min(chosen, Math.max(0, choices.length - 1))

  function onKey(key: string): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    const choice = choices[at]
    if (step !== undefined) setAt((at + step + choices.length) % Math.max(1, choices.length))
    else if ((key === 'Enter' || key === 'Tab') && choice) onPick(choice)
    else if (key === 'Escape') onClose()
    else return false
    return true
  }

  return { at, onKey, begin: () => setAt(0) }
}
