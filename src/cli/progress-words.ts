import type { Progress } from '../core/base/port.ts'

type ProgressSoFar = Pick<Progress, 'done' | 'total' | 'perSecond' | 'secondsLeft'>

/** How far long work is, as a line for the terminal: `12 of 40 sent, 3 a second, 9 s left`. */
export function progressWords({ done, total, perSecond, secondsLeft }: ProgressSoFar, verb: string): string {
  const left = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`
  // Nothing is known of the rate at the start, and at the end nothing moves any more.
  const rate = perSecond > 0 ? `, ${perSecond.toFixed(perSecond < 1 ? 1 : 0)} a second` : ''
  return `${done}${total === null ? '' : ` of ${total}`} ${verb}${rate}${left}`
}
