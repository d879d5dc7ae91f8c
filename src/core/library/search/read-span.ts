/** A stretch of time: ISO times, from the first to before the second. */
export interface Span {
  readonly from: string
  readonly to: string
}

const dayMs = 86_400_000
const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 }

/** The time that a typed date means: `2026`, `2026-11`, `2026-11-05`, `today`, `yesterday`, `7d`, `4w`, `6m`, `1y` (ago, UTC). Null for anything else. */
export function readSpan(typed: string, now: Date): Span | null {
  const text = typed.toLowerCase()
  if (text === 'today') return dayOf(now, 0)
  if (text === 'yesterday') return dayOf(now, 1)
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(text) ?? []
  if (count && unit) return dayOf(now, Number(count) * (daysIn[unit] ?? 1))
  return calendarSpan(text)
}

function dayOf(now: Date, daysAgo: number): Span {
  return dayFrom(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()) - daysAgo * dayMs)
}

function dayFrom(start: number): Span {
  return { from: new Date(start).toISOString(), to: new Date(start + dayMs).toISOString() }
}

function calendarSpan(text: string): Span | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? []
  if (year === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null
  const start = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  if (day !== undefined) return new Date(start).getUTCDate() === Number(day) ? dayFrom(start) : null
  const end = month === undefined ? Date.UTC(Number(year) + 1, 0) : Date.UTC(Number(year), Number(month))
  return { from: new Date(start).toISOString(), to: new Date(end).toISOString() }
}
