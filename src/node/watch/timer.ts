import { setTimeout as pause } from 'node:timers/promises'
import type { Timer } from '../../core/watch/watch-ports.ts'

/** The machine's own time. What repeats keeps no program running; a round that goes wrong is told to `log`, and the next one comes. */
export function systemTimer(log: (error: unknown) => void): Timer {
  return {
    repeat(seconds, run) {
      const interval = setInterval(() => void run().catch(log), seconds * 1000).unref()
      return () => clearInterval(interval)
    },
    pause: milliseconds => pause(milliseconds),
  }
}
