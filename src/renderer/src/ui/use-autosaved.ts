import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'

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

/**
 * A text that saves itself a little after it was last changed, and when its field goes away. It shows what is kept (a field that
 * comes back at once may be there before what it saved is, and undo changes what is kept), but while somebody writes what they
 * wrote: the space they just typed is not kept at the end of a name.
 */
export function useAutosaved(kept: string, save: (value: string) => Promise<unknown>): AutosavedText {
  const [typed, setTyped] = useState<string | null>(null)
  const [keptWhenLeft, setKeptWhenLeft] = useState<string | null>(null)
  const [saved, setSaved] = useState(true)
  const latest = useRef(kept)
  if (keptWhenLeft !== null && keptWhenLeft !== kept) {
    setKeptWhenLeft(null)
    setTyped(null)
  }
  const later = useDebouncedCallback(
    async (next: string) => {
      await save(next)
      if (latest.current === next) setSaved(true)
    },
    { delay: delayMs, flushOnUnmount: true },
  )
  return {
    value: typed ?? kept,
    saved,
    change(next) {
      latest.current = next
      setTyped(next)
      setKeptWhenLeft(null)
      setSaved(false)
      later(next)
    },
    flush() {
      later.flush()
      setKeptWhenLeft(kept)
    },
  }
}
