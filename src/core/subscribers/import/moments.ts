const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d:?\d\d)?)?/
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/

/**
 * A date or moment in ISO 8601, also with a space for the T, or a day as 20.11.2026; null for anything else, for whether 3/4/2026
 * is in March or April nobody can tell. Of one without a time zone only the day is sure.
 */
export function readMoment(cell: string): string | null {
  const text = cell.trim()
  const [, day, month, year] = dotted.exec(text) ?? []
  if (day && month && year) return moment(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const [, date, time, zone] = iso.exec(text) ?? []
  if (!date) return null
  return time && zone ? moment(`${date}T${time}${zone === 'UTC' ? 'Z' : zone}`) : moment(date)
}

function moment(text: string): string | null {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
