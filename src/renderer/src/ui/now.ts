import { useSyncExternalStore } from 'react'

const tickMs = 30_000
let now = new Date()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** The present moment, which goes on in steps of half a minute. */
export function useNow(): Date {
  return useSyncExternalStore(follow, () => now)
}

/** One timer for all who look: a long list that scrolls would start and stop thousands. */
function follow(listener: () => void): () => void {
  // Nobody may have looked for hours.
  if (Date.now() - now.getTime() > tickMs) now = new Date()
  listeners.add(listener)
  timer ??= setInterval(tick, tickMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  now = new Date()
  for (const listener of listeners) listener()
}
