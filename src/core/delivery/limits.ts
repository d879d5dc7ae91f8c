/** How many messages an account may send in a rolling minute, hour and day of 24 hours; 0 is no limit. */
export interface Limits {
  readonly perMinute: number
  readonly perHour: number
  readonly perDay: number
}

/** What an account's limits still allow, by what it has sent. Times are milliseconds since 1970. */
export interface Allowance {
  /** When the next message may go: `now` or later. */
  next(now: number): number
  /** A message goes at this time, which is no earlier than the one before. */
  take(at: number): void
}

/** The longest window that a limit speaks of. */
export const dayMs = 86_400_000

/** Counts on from what was sent before, in any order; what is older than a day counts for nothing. */
export function openAllowance({ perMinute, perHour, perDay }: Limits, sent: readonly number[]): Allowance {
  const windows = [
    { most: perMinute, length: 60_000 },
    { most: perHour, length: 3_600_000 },
    { most: perDay, length: dayMs },
  ].filter(({ most }) => most > 0)
  const times = windows.length === 0 ? [] : sent.toSorted((a, b) => a - b)
  return {
    // A window is full while the message that came `most` messages ago still lies in it.
    next: now => Math.max(now, ...windows.map(({ most, length }) => (times.at(-most) ?? -Infinity) + length)),
    take(at) {
      if (windows.length > 0) times.push(at)
    },
  }
}

/** When the last of `count` messages goes if nothing but the limits and the pace (messages a second) holds them up. */
export function lastOf(count: number, limits: Limits, perSecond: number, sent: readonly number[], now: number): number {
  const allowance = openAllowance(limits, sent)
  const interval = perSecond > 0 ? 1000 / perSecond : 0
  let at = now
  for (let n = 0; n < count; n++) {
    at = allowance.next(n === 0 ? now : at + interval)
    allowance.take(at)
  }
  return at
}
