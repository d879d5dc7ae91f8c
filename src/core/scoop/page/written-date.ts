import { isoDate } from '../iso-date.ts'
import { monthNamed } from './month-names.ts'

const clock = /(?:^|[\sT,])(\d{1,2})[:.h](\d{2})(?![.\d])(?::(\d{2}))?\s*(?:([ap])\.?m\b\.?)?/i
const zone = /(?:UTC|GMT|Z)?\s*([+-])(\d{2}):?(\d{2})\s*$/
const zones: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  ET: -5,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  BST: 1,
  IST: 5.5,
  JST: 9,
  AEST: 10,
  AEDT: 11,
  MSK: 3,
}

/** A calendar day in words or figures, found anywhere in a short text. */
interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * A date as pages write it ("3. März 2026, 10:15 Uhr", "Mar 3rd 2026", "2026年3月3日", "03/04/2026") in ISO 8601 and UTC;
 * null when there is none. `monthFirst` decides what "03/04/2026" is.
 */
export function writtenDate(written: string, monthFirst: boolean): string | null {
  if (!/[\d٠-٩۰-۹]/.test(written)) return null
  const text = easternFigures(written).replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > 200) return null
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromEpoch(Number(text))
  const exact = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(text)
    ? isoDate(text.replace(/\.(\d{3})\d+/, '.$1').replace(/ ([+-]\d{2}:?\d{2})$/, '$1'))
    : null
  if (exact !== null) return exact
  const day = dayIn(text, monthFirst)
  return day === null ? null : inUtc(day, text)
}

function dayIn(text: string, monthFirst: boolean): Day | null {
  return yearFirst(text) ?? named(text) ?? figures(text, monthFirst)
}

function yearFirst(text: string): Day | null {
  const [, year, month, day] =
    /(?:^|\D)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:$|T|\d{6}$)/.exec(text) ??
    []
  return valid(Number(year), Number(month), Number(day))
}

function named(text: string): Day | null {
  for (const [, day, word = '', year] of text.matchAll(
    /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de |of )?(\p{L}{3,12})\.?,?[\s-]+(?:de |del )?(\d{4})(?!\d)/giu,
  )) {
    const found = valid(Number(year), monthNamed(word), Number(day))
    if (found) return found
  }
  // As in C's asctime: "Tue Nov 12 10:40:11 CET 2024".
  for (const [, word = '', day, year] of text.matchAll(
    /(\p{L}{3}) {1,2}(\d{1,2}) \d{1,2}:\d{2}(?::\d{2})? (?:[A-Z]{2,5} )?(\d{4})(?!\d)/gu,
  )) {
    const found = valid(Number(year), monthNamed(word), Number(day))
    if (found) return found
  }
  for (const [, word = '', day, year] of text.matchAll(/(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu)) {
    const found = valid(Number(year), monthNamed(word), Number(day))
    if (found) return found
  }
  return null
}

function figures(text: string, monthFirst: boolean): Day | null {
  const [, one, mark, two, year] = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text) ?? []
  const [first, second] = [Number(one), Number(two)]
  const monthComesFirst = second > 12 || (first <= 12 && monthFirst && mark !== '.')
  return monthComesFirst ? valid(Number(year), first, second) : valid(Number(year), second, first)
}

function valid(year: number, month: number | null, day: number): Day | null {
  if (month === null || !(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return null
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : null
}

function inUtc({ year, month, day }: Day, text: string): string {
  const [, hour = '0', minute = '0', second = '0', half] = clock.exec(text) ?? []
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  const time = Date.UTC(year, month - 1, day, hours, Math.min(59, Number(minute)), Math.min(59, Number(second)))
  return new Date(time - offsetIn(text) * 3_600_000).toISOString()
}

/** Hours east of Greenwich; 0 where the text does not say, or has no time of day. */
function offsetIn(text: string): number {
  if (!clock.test(text)) return 0
  const [, sign, hours, minutes] = zone.exec(text) ?? []
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60)
  const name = /\b([A-Z]{2,4})\b[^A-Za-z]*$/.exec(text)?.[1] ?? ''
  return zones[name] ?? 0
}

function fromEpoch(figure: number): string | null {
  const date = new Date(figure > 10_000_000_000 ? figure : figure * 1000)
  return date.getUTCFullYear() > 1990 && date.getUTCFullYear() < 2100 ? date.toISOString() : null
}

/** Arabic-Indic and Persian figures as ours. */
function easternFigures(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, figure => String((figure.codePointAt(0) ?? 0) & 15))
}
