import type { Habit } from './rhythm.ts'

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six'] as const
const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const listed = new Intl.ListFormat('en')

/** A habit in one sentence: "Your last five went out on Thursdays, about 08:00." */
export function rhythmWords({ count, gap, weekdays, minutes }: Habit): string {
  const clock = `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`
  return `Your last ${numbers[count] ?? count} went out ${howOften(gap, weekdays)}, about ${clock}.`
}

function howOften(gap: number, weekdays: readonly number[]): string {
  const days = `on ${listed.format(weekdays.map(day => `${names[day] ?? ''}s`))}`
  if (gap === 1) return weekdays.length > 5 ? 'every day' : `daily, ${days}`
  if (gap < 6) return days
  const weeks = Math.round(gap / 7)
  if (Math.abs(gap - weeks * 7) > 1 || weekdays.length > 1) return `about every ${gap} days`
  return weeks === 1 ? days : `every ${numbers[weeks] ?? weeks} weeks ${days}`
}
