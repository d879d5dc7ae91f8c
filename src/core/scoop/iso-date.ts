/** A date as pages and feeds write it (ISO 8601, RFC 822 …) in ISO 8601 and UTC; null when it is none. A time without a zone counts as UTC. */
export function isoDate(written: string | null | undefined): string | null {
  const text = written?.trim() ?? ''
  // Date would read a bare number, and dates out of reach of a four-figure year, as something nobody meant.
  if (!/\d{4}|\d{1,2}\s+\w+\s+\d{2}\b/.test(text) || /^\d+$/.test(text) || text.length > 60) return null
  const time = Date.parse(withZone(text))
  if (Number.isNaN(time)) return null
  const date = new Date(time)
  return date.getUTCFullYear() >= 1000 && date.getUTCFullYear() <= 9999 ? date.toISOString() : null
}

function withZone(text: string): string {
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)$/.exec(text)
  if (local) return `${local[1]}T${local[2]}Z`
  if (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(text))
    return text.replace(/(\d+)[-/](\d+)[-/](\d+)/, (_all, year, month, day) => `${year}-${two(month)}-${two(day)}`)
  return /(?:Z|UTC?|GMT|[A-Z]{1,4}T|[+-]\d{2}:?\d{2})\)?$/i.test(text) || !/[a-z]/i.test(text) ? text : `${text} UTC`
}

function two(figures: string): string {
  return figures.padStart(2, '0')
}
