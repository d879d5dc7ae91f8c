import type { Digest } from '../digest.ts'
import { daysBetween, type LocalDay, localDay, momentOn, weekdayOf } from './local-days.ts'
import { rhythmWords } from './rhythm-words.ts'

/** How often a topic's digests go out, and when the next one would. */
export interface Rhythm {
  /** ISO 8601. */
  readonly dueAt: string
  /** Why then, in one sentence for the curator. */
  readonly words: string
}

/** What the last digests had in common, in the time of this computer. */
export interface Habit {
  /** How many went out. */
  readonly count: number
  /** Days from one to the next: the median. */
  readonly gap: number
  /** The weekdays they went out on, Sunday being 0; one alone where most of them did. */
  readonly weekdays: readonly number[]
  /** Minutes after midnight: the median, to the quarter of an hour. */
  readonly minutes: number
}

/** A habit shows in the last few; what was done a year ago is past. */
const lookBack = 6
/** From here on digests go out by the week, and their weekday counts. */
const weekly = 6
/** So many of them on one weekday make it the usual one. */
const most = 0.6

const quarter = 15
/** What goes out right before midnight is due on that day and not on the next. */
const lastQuarter = 24 * 60 - quarter

/** The rhythm of a topic's digests; null where fewer than two went out on different days. */
export function rhythmOf(digests: readonly Pick<Digest, 'sentAt'>[], now: Date): Rhythm | null {
  const sent = digests
    .flatMap(({ sentAt }) => (sentAt === null ? [] : new Date(sentAt)))
    .toSorted((a, b) => a.getTime() - b.getTime())
    .slice(-lookBack)
  const habit = habitOf(sent)
  const last = sent.at(-1)
  if (!habit || !last) return null
  return { dueAt: nextAfter(last, habit, now).toISOString(), words: rhythmWords(habit) }
}

function habitOf(sent: readonly Date[]): Habit | null {
  const days = sent.map(localDay)
  const gaps = days.slice(1).flatMap((day, at) => {
    const gap = daysBetween(days[at] ?? day, day)
    return gap > 0 ? [gap] : []
  })
  if (gaps.length === 0) return null
  const weekdays = days.map(weekdayOf)
  const usual = [...new Set(weekdays)].find(day => weekdays.filter(each => each === day).length >= weekdays.length * most)
  return {
    count: sent.length,
    gap: median(gaps),
    weekdays: usual === undefined ? [...new Set(weekdays)].toSorted((a, b) => a - b) : [usual],
    minutes: Math.min(Math.round(median(sent.map(date => date.getHours() * 60 + date.getMinutes())) / quarter) * quarter, lastQuarter),
  }
}

/** A gap after the last one, on a usual weekday; a gap later again for as long as that has passed. */
function nextAfter(last: Date, { gap, weekdays, minutes }: Habit, now: Date): Date {
  let day = localDay(last)
  for (;;) {
    day = onUsualDay({ ...day, day: day.day + gap }, gap, weekdays)
    const moment = momentOn(day, minutes)
    if (moment > now) return moment
  }
}

/** The usual weekday nearest to a day where digests are a week or more apart; where they go out daily, the next day that is one. */
function onUsualDay(day: LocalDay, gap: number, weekdays: readonly number[]): LocalDay {
  if (gap >= weekly && weekdays.length > 1) return day
  const steps = gap >= weekly ? [0, 1, -1, 2, -2, 3, -3] : [0, 1, 2, 3, 4, 5, 6]
  const step = steps.find(by => weekdays.includes(weekdayOf({ ...day, day: day.day + by }))) ?? 0
  return { ...day, day: day.day + step }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
