import { monthNamed } from '../page/month-names.ts'

/** A moment as it is written: figures of a calendar, and how far east of Greenwich it counts, in minutes. */
interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string
}

// Date reads this one form exactly and fast, and nearly every RSS feed is written in it.
const usual = /^(?:[A-Z][a-z]{2}, )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/
const iso = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2})|\/(\d{1,2})\/(\d{1,2})|-(\d{2}))(?:$|[T,\s]+(.*)$)/i
const dayFirst =
  /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]*(?:de |of )?(\p{L}{3,12})\.?,?[\s-]*(?:de |del )?'?(\d{4}|\d{2})(?![\d:])(.*)$/iu
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{1,2}:\d{2}.*?)\s+)?(\d{4})(?!\d)(.*)$/iu
const figures = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/
const time = /(?:^|[^\d:])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}(?:[.,]\d+)?))?\s*(?:([ap])\.?m\b\.?)?(.*)$/i

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
  const text = written?.replace(/\s+/g, ' ').trim() ?? ''
  if (text.length < 6 || text.length > 80) return null
  if (usual.test(text)) return inRange(Date.parse(text))
  if (/^\d{9,10}(?:\.\d+)?$|^\d{13}$/.test(text)) return inRange(Number(text) * (text.length === 13 ? 1 : 1000))
  const moment = calendarFirst(text) ?? namedMonth(text) ?? inFigures(text)
  return moment === null ? null : inUtc(moment)
}

function calendarFirst(text: string): Moment | null {
  const [, year, month, day, plainMonth, plainDay, slashMonth, slashDay, onlyMonth, clock = ''] = iso.exec(text) ?? []
  if (year === undefined) return null
  return moment(year, Number(month ?? plainMonth ?? slashMonth ?? onlyMonth), day ?? plainDay ?? slashDay ?? '1', clock)
}

function namedMonth(text: string): Moment | null {
  const [, day, word = '', year, clock = ''] = dayFirst.exec(text) ?? []
  const found = day === undefined || year === undefined ? null : moment(year, monthNamed(word), day, clock)
  if (found) return found
  // "Mon Mar 2 07:30:00 CET 2026" is how C prints a date.
  const [, name = '', dayAfter, between, yearAfter, after = ''] = monthFirst.exec(text) ?? []
  return dayAfter === undefined || yearAfter === undefined ? null : moment(yearAfter, monthNamed(name), dayAfter, between ?? after)
}

/** 03/04/2026 is the third of April, unless a clock of twelve hours says who wrote it. */
function inFigures(text: string): Moment | null {
  const [, one, mark, two, year, clock = ''] = figures.exec(text) ?? []
  if (one === undefined || two === undefined || year === undefined) return null
  const american = Number(two) > 12 || (Number(one) <= 12 && mark !== '.' && /\d\s*[ap]\.?m\b/i.test(clock))
  return american ? moment(year, Number(one), two, clock) : moment(year, Number(two), one, clock)
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
