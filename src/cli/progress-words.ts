import type { Progress } from '../core/base/port.ts'

/** How far long work is, as a line for the terminal: `12 of 40 sent, 3 a second, 9 s left`. */
export function progressWords({ done, total, perSecond, secondsLeft }: Progress, verb: string): string {
  const left = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`
  return `${done}${total === null ? '' : ` of ${total}`} ${verb}, ${perSecond.toFixed(perSecond < 1 ? 1 : 0)} a second${left}`
}
