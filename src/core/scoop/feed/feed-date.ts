import { monthNamed } from '../page/month-names.ts'

/** A moment as it is written: figures of a calendar, and how far east of Greenwich it counts, in minutes. */
interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string
}

// Date reads this one form exactly and fast, and nearly every RSS feed is written in it.
const usual =
  /^(?:[A-Z][a-z]{2}, )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} [0-2]\d:[0-5]\d:[0-5]\d (?:GMT|[+-]\d{4})$/
const iso = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2})|\/(\d{1,2})\/(\d{1,2})|-(\d{2}))(?:$|[T,\s]+(.*)$)/i
const dayFirst =
  /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]*(?:de |of )?(\p{L}{3,12})\.?,?[\s-]*(?:de |del )?'?(\d{4}|\d{2})(?![\d:])(.*)$/iu
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{1,2}:\d{2}.*?)\s+)?(\d{4})(?!\d)(.*)$/iu
const figures = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/
const yearFirst = /^(\d{4})[-.,\s]+(\p{L}{3,12})\.?[-.,\s]+(\d{1,2})(?!\d)\.?(.*)$/u
const ordinal = /^(\d{4})-(\d{3})(?:$|[T\s](.*)$)/
const noDay = /^(?:(\p{L}{3,12})\.?,? )?(\d{4})$/u
const time = /(?:^|[^\d:])(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}(?:[.,]\d+)?))?\s*(?:([ap])\.?m\b\.?)?(.*)$/i
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Hours east of Greenwich. Of names that several parts of the world use, the one that feeds mean most often. */
const zones =
  'Z 0, UT 0, UTC 0, GMT 0, WET 0, WEST 1, BST 1, IST 5.5, CET 1, MEZ 1, CEST 2, MESZ 2, EET 2, EEST 3, MSK 3, EST -5, EDT -4, ET -5, ' +
  'CST -6, CDT -5, CT -6, MST -7, MDT -6, MT -7, PST -8, PDT -7, PT -8, AKST -9, AKDT -8, HST -10, AST -4, ADT -3, NST -3.5, NDT -2.5, ' +
  'BRT -3, ART -3, JST 9, KST 9, SGT 8, HKT 8, AWST 8, ACST 9.5, AEST 10, AEDT 11, NZST 12, NZDT 13'
const hours = new Map(zones.split(', ').map(zone => [zone.split(' ')[0] ?? '', Number(zone.split(' ')[1])]))

/**
 * A date in any form that feeds were found to use (RFC 822 with odd zones, months in other languages and years of two
 * figures; ISO 8601 loosely; seconds since 1970) in ISO 8601 and UTC; null when it is none. Without a zone it counts as UTC.
 */
export function feedDate(written: string | null | undefined): string | null {
  const given = written?.replace(/\s+/g, ' ').trim() ?? ''
  if (given.length < 4 || given.length > 80) return null
  const text = /[^\0-\x7f]/.test(given) ? withoutEastAsianWords(given) : given
  if (usual.test(text)) return inRange(Date.parse(text))
  if (/^\d{9,10}(?:\.\d+)?$|^\d{13}$/.test(text)) return inRange(Number(text) * (text.length === 13 ? 1 : 1000))
  const moment = calendarFirst(text) ?? namedMonth(text) ?? inFigures(text) ?? withoutDay(text)
  return moment === null ? null : inUtc(moment)
}

/** `2026年11月5日` and `2026년 11월 5일 오후 7:30` in figures, with the half of the day where it stands in English. */
function withoutEastAsianWords(text: string): string {
  return text
    .replace(/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/, '$1-$2-$3 ')
    .replace(/(?:오전|上午|午前)\s*([\d:]+)/, '$1 am')
    .replace(/(?:오후|下午|午後)\s*([\d:]+)/, '$1 pm')
}

function calendarFirst(text: string): Moment | null {
  const [, year, month, day, plainMonth, plainDay, slashMonth, slashDay, onlyMonth, clock = ''] = iso.exec(text) ?? []
  if (year === undefined) return dayOfYear(text)
  return moment(year, Number(month ?? plainMonth ?? slashMonth ?? onlyMonth), day ?? plainDay ?? slashDay ?? '1', clock)
}

/** 2026-309 is the fifth of November (ISO 8601 §5.2.3). */
function dayOfYear(text: string): Moment | null {
  const [, year, day, clock = ''] = ordinal.exec(text) ?? []
  if (year === undefined || day === undefined) return null
  const date = new Date(Date.UTC(Number(year), 0, Number(day)))
  return Number(day) < 1 || date.getUTCFullYear() !== Number(year)
    ? null
    : { year: Number(year), month: date.getUTCMonth() + 1, day: date.getUTCDate(), clock }
}

/** A month, or a year alone (W3C date and time formats), counts as its first day. */
function withoutDay(text: string): Moment | null {
  const [, month, year] = noDay.exec(text) ?? []
  return year === undefined ? null : moment(year, month === undefined ? 1 : monthNamed(month), '1', '')
}

function namedMonth(text: string): Moment | null {
  const [, day, word = '', year, clock = ''] = dayFirst.exec(text) ?? []
  const found = day === undefined || year === undefined ? null : moment(year, monthNamed(word), day, clock)
  if (found) return found
  const [, firstYear, middle = '', lastDay, rest = ''] = yearFirst.exec(text) ?? []
  if (firstYear !== undefined && lastDay !== undefined) return moment(firstYear, monthNamed(middle), lastDay, rest)
  // "Mon Mar 2 07:30:00 CET 2026" is how C prints a date.
  const [, name = '', dayAfter, between, yearAfter, after = ''] = monthFirst.exec(text) ?? []
  return dayAfter === undefined || yearAfter === undefined ? null : moment(yearAfter, monthNamed(name), dayAfter, between ?? after)
}

/** 03/04/2026 is the third of April, unless its weekday or a clock of twelve hours says who wrote it. */
function inFigures(text: string): Moment | null {
  const [, one, mark, two, year, clock = ''] = figures.exec(text) ?? []
  if (one === undefined || two === undefined || year === undefined) return null
  const [dayBefore, dayAfter] = [moment(year, Number(two), one, clock), moment(year, Number(one), two, clock)]
  const named = weekdays.indexOf(text.slice(0, 3).toLowerCase())
  const fits = named === -1 ? undefined : [dayBefore, dayAfter].find(date => date && weekdayOf(date) === named)
  return fits ?? (mark !== '.' && /\d\s*[ap]\.?m\b/i.test(clock) ? dayAfter : null) ?? dayBefore ?? dayAfter
}

function weekdayOf({ year, month, day }: Moment): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

function moment(year: string, month: number | null, day: string, clock: string): Moment | null {
  const [years, days] = [Number(year), Number(day)]
  const full = year.length > 2 ? years : years + (years < 70 ? 2000 : 1900)
  if (month === null || month < 1 || month > 12 || days < 1) return null
  return days <= new Date(Date.UTC(full, month, 0)).getUTCDate() ? { year: full, month, day: days, clock } : null
}

function inUtc({ year, month, day, clock }: Moment): string | null {
  const [, hour = '0', minute = '0', second = '0', half, zone = ''] = time.exec(` ${clock.replace(/^[T,\s-]+/i, '')}`) ?? packed(clock)
  const counted = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  if (counted > 24 || Number(minute) > 59 || Number.parseInt(second, 10) > 60) return null
  return inRange(
    Date.UTC(year, month - 1, day, counted, Number(minute) - minutesEast(zone), 0, Math.floor(Number(second.replace(',', '.')) * 1000)),
  )
}

/** `073000Z`, as ISO 8601 writes a time without its colons. */
function packed(clock: string): readonly (string | undefined)[] {
  const [all, hour, minute, second, zone] = /^(\d{2})(\d{2})(\d{2}(?:\.\d+)?)?([Z+-].*)?$/i.exec(clock) ?? []
  return all === undefined ? [] : [all, hour, minute, second, undefined, zone]
}

function minutesEast(zone: string): number {
  const [, sign, hour, minute = '0'] = /([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(zone) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hour) * 60 + Number(minute))
  return (hours.get(/[a-z]{1,5}/i.exec(zone)?.[0].toUpperCase() ?? '') ?? 0) * 60
}

function inRange(time: number): string | null {
  const year = Number.isNaN(time) ? 0 : new Date(time).getUTCFullYear()
  return year >= 1970 && year <= 2200 ? new Date(time).toISOString() : null
}
