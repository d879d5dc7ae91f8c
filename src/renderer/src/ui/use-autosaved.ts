import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

export interface AutosavedText {
  readonly value: string
  /** What is on the screen is on the disk. */
  readonly saved: boolean
  change(value: string): void
  /** Saves now what is not saved yet; for when the field is left. */
  flush(): void
}

// Long enough not to save every letter, short enough to lose nothing worth telling.
const delayMs = 700

/** A text that saves itself a little after it was last changed, and when its field goes away. */
export function useAutosaved(initial: string, save: (value: string) => Promise<unknown>): AutosavedText {
  const [value, setValue] = useState(initial)
  const [saved, setSaved] = useState(true)
  const later = useDebouncedCallback(
    async (next: string) => {
      await save(next)
      setSaved(true)
    },
    { delay: delayMs, flushOnUnmount: true },
  )
  return {
    value,
    saved,
    change(next) {
      setValue(next)
      setSaved(false)
      later(next)
    },
    flush: () => later.flush(),
  }
}
