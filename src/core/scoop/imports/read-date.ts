import { isoDate } from '../iso-date.ts'

// Bookmarks are no older than the web, and a date far ahead is a mistake in the unit.
const earliest = Date.UTC(1990, 0)
const latest = Date.UTC(2100, 0)

/** A date as exports write it, in ISO 8601 and UTC: seconds, milliseconds or microseconds since 1970, or any written form; null for none. */
export function readDate(written: string): string | null {
  const text = written.trim()
  if (!/^\d{9,17}(?:\.\d+)?$/.test(text)) return isoDate(text)
  const number = Number(text)
  const time = number >= 1e14 ? number / 1000 : number >= 1e11 ? number : number * 1000
  return time >= earliest && time < latest ? new Date(time).toISOString() : null
}
