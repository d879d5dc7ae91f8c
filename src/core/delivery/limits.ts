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
  /** A message goes at this time. */
  take(at: number): void
  /** When the last of so many more goes, at so many a second and nothing else in the way; at best, where several limits meet. */
  last(count: number, perSecond: number, now: number): number
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
  // What went later than now went before the clock was set back; it counts as just gone, or it would hold a window shut for as long.
  const gone = (ago: number, now: number): number => Math.min(times.at(-ago) ?? -Infinity, now)
  return {
    // A window is full while the message that came `most` messages ago still lies in it.
    next: now => Math.max(now, ...windows.map(({ most, length }) => gone(most, now) + length)),
    take(at) {
      if (windows.length > 0) times.push(at)
    },
    last(count, perSecond, now) {
      if (count === 0) return now
      const paced = (n: number): number => now + (perSecond > 0 ? ((n - 1) * 1000) / perSecond : 0)
      // A window lets `most` go each time it passes; the last goes in the place that it has among them.
      const within = windows.map(({ most, length }) => {
        const place = ((count - 1) % most) + 1
        return Math.max(paced(place), gone(most - place + 1, now) + length) + Math.floor((count - 1) / most) * length
      })
      return Math.max(paced(count), ...within)
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
