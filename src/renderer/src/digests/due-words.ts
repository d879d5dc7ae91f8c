const day = 86_400_000

/** When a digest is due, seen from `now`: "due today", "due in 3 days", "overdue by a day". Days are those of the calendar. */
export function dueWords(dueAt: string, now: Date): string {
  const due = new Date(dueAt)
  const days = Math.round((midnight(due) - midnight(now)) / day)
  if (due < now) return days === 0 ? 'overdue since today' : `overdue by ${inDays(-days)}`
  if (days === 0) return 'due today'
  return days === 1 ? 'due tomorrow' : `due in ${inDays(days)}`
}

const inDays = (days: number): string => (days === 1 ? 'a day' : days < 60 ? `${days} days` : `${Math.round(days / 30)} months`)

const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
