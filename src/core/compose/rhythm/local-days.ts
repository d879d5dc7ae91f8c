/** A day of the calendar in the time zone of this computer. `day` may run past the month's end, as `Date` takes it. */
export interface LocalDay {
  readonly year: number
  /** January is 0. */
  readonly month: number
  readonly day: number
}

export function localDay(date: Date): LocalDay {
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() }
}

/** The moment so many minutes after midnight, by the clock on the wall: a change to summer time does not move it. */
export function momentOn({ year, month, day }: LocalDay, minutes: number): Date {
  return new Date(year, month, day, Math.floor(minutes / 60), minutes % 60)
}

/** Sunday is 0. */
export function weekdayOf(day: LocalDay): number {
  return momentOn(day, 12 * 60).getDay()
}

/** Whole days from one to another, whatever the clocks did in between. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.UTC(to.year, to.month, to.day) - Date.UTC(from.year, from.month, from.day)) / 86_400_000)
}
