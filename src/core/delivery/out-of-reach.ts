import type { Problem } from '../base/problem.ts'
import { withJitter } from './patience.ts'
import type { RunParts } from './run-parts.ts'
import { type Standstill, standstillWords } from './stopping.ts'

/**
 * How a delivery stands whose server cannot be reached, or sends us away: it tries again by itself, each time after a longer while,
 * and begins anew with that once a message has gone out; in the end it waits for the curator.
 */
export function outOfReach(
  { book, acceptedBefore, unreachable, patience, clock }: Pick<RunParts, 'book' | 'acceptedBefore' | 'unreachable' | 'patience' | 'clock'>,
  problem: Problem,
): Standstill {
  const times = book.counts().accepted > acceptedBefore ? 0 : unreachable
  const pause = patience.retryUnreachable[times]
  if (pause === undefined) return { state: 'paused', reason: standstillWords(problem) }
  return {
    state: 'scheduled',
    reason: `${standstillWords(problem)} Broadsheet tries again by itself too.`,
    continueAt: new Date(clock().getTime() + withJitter(pause)).toISOString(),
    unreachable: times + 1,
  }
}
