import { useSyncExternalStore } from 'react'

const tickMs = 30_000
let now = new Date()

/** The present moment, which goes on in steps of half a minute. */
export function useNow(): Date {
  return useSyncExternalStore(follow, () => now)
}

function follow(listener: () => void): () => void {
  // Nobody may have looked for hours.
  if (Date.now() - now.getTime() > tickMs) now = new Date()
  const timer = setInterval(() => {
    now = new Date()
    listener()
  }, tickMs)
  return () => clearInterval(timer)
}
