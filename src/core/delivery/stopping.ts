import { Problem } from '../base/problem.ts'
import type { Delivery } from './delivery.ts'

/** How a delivery comes to stand still, and why in words. */
export interface Standstill {
  readonly state: Exclude<Delivery['state'], 'sending'>
  readonly reason: string
  /** When it goes on by itself; only where it is scheduled to. */
  readonly continueAt?: string
  /** How often in a row now because the server cannot be reached; left out for any other reason. */
  readonly unreachable?: number
}

/** A wish to stop, heard at the next safe point. The first wish counts, but a cancel always does. */
export interface Stopping {
  wish(): Standstill | null
  stop(standstill: Standstill): void
  /** Resolves after the time, or as soon as a stop is wished for. */
  sleep(milliseconds: number): Promise<void>
}

export function openStopping(): Stopping {
  const sleepers = new Set<() => void>()
  let wish: Standstill | null = null
  return {
    wish: () => wish,
    stop(standstill) {
      if (wish === null || standstill.state === 'cancelled') wish = standstill
      for (const wake of sleepers) wake()
    },
    async sleep(milliseconds) {
      if (wish !== null) return
      await new Promise<void>(resolve => {
        const wake = (): void => {
          clearTimeout(timer)
          sleepers.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, milliseconds)
        sleepers.add(wake)
      })
    },
  }
}

/** A failure as the reason a delivery stands still. What nobody foresaw is told too, because somebody waits for this. */
export function standstillWords(error: unknown): string {
  if (error instanceof Problem) return `${error.message} ${error.remedy}`
  return `Something went wrong that Broadsheet did not foresee: ${error instanceof Error ? error.message : String(error)}`
}
