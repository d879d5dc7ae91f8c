type Shape = 'full' | 'short'

const shapes: { readonly [S in Shape]: Intl.DateTimeFormatOptions } = {
  full: { dateStyle: 'full' },
  short: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
}

/** A day in full, as a name plate has it, where the curator is; empty when it is no date. */
export function editionDate(date: string, language: string): string {
  return format(date, language, 'full')
}

/** A day in short, as a source gave it (UTC, for a page that names a day means that day everywhere); empty when it is no date. */
export function storyDate(date: string | null, language: string): string {
  return date === null ? '' : format(date, language, 'short')
}

// To make a formatter takes longer than to draw a story.
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(date: string, language: string, shape: Shape): string {
  const day = new Date(date)
  if (Number.isNaN(day.getTime())) return ''
  const tag = languageTag(language)
  const key = `${shape} ${tag}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(tag, shapes[shape])
  formatters.set(key, formatter)
  return formatter.format(day)
}

/** A language tag (BCP 47) that every mail reader understands; English for what is none. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction in which a language is written. */
export function direction(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(languageTag(language).split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
