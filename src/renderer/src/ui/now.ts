import { useSyncExternalStore } from 'react'

const tickMs = 30_000
let now = new Date()

/** The present moment, which goes on in steps of half a minute. */
export function useNow(): Date {
  return useSyncExternalStore(follow, () => now)
}

function follow(listener: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date()
    listener()
  }, tickMs)
  return () => clearInterval(timer)
}
