const minute = 60_000
const day = 24 * 60 * minute
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayMonthYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** A moment in few words, seen from `now`. */
export function relativeWords(date: Date, now: Date): string {
  const past = now.getTime() - date.getTime()
  // What happened after the last tick of the clock is not in the future.
  if (past < -minute) return date.getFullYear() === now.getFullYear() ? dayAndMonth.format(date) : dayMonthYear.format(date)
  if (past < minute) return 'just now'
  if (past < 60 * minute) return `${Math.floor(past / minute)} min ago`
  if (date.toDateString() === now.toDateString()) return `${Math.floor(past / minute / 60)} h ago`
  if (date.toDateString() === new Date(now.getTime() - day).toDateString()) return 'yesterday'
  if (past < 6 * day) return weekday.format(date)
  return date.getFullYear() === now.getFullYear() ? dayAndMonth.format(date) : dayMonthYear.format(date)
}

/** How long it is until a moment: "in 55 min", "in 3 h", "on Tuesday"; "soon" when it is there or has passed. */
export function untilWords(date: Date, now: Date): string {
  const ahead = date.getTime() - now.getTime()
  const minutes = Math.round(ahead / minute)
  if (minutes < 1) return 'soon'
  if (minutes < 60) return `in ${minutes} min`
  if (ahead < day) return `in ${Math.round(minutes / 60)} h`
  return `on ${ahead < 6 * day ? weekday.format(date) : dayAndMonth.format(date)}`
}

/** "3 November 2026". */
export function longDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(date))
}
