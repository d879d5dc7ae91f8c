import { escapeHtml } from '../base/html.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { mailUrl } from './mail-url.ts'
import type { MergePlace } from './merge-values.ts'

/** A merge place, and within HTML whether the value is an address or a part of one. */
export type ValuePlace = MergePlace | 'html-address' | 'html-in-address'

/** A reader's value, escaped for where it lands. */
export function mergedValue(value: string, place: ValuePlace): string {
  return escapers[place](value)
}

/** Where a field of a template stands that reaches from `start` to `end`. */
export function placeOf(template: string, start: number, end: number, place: MergePlace): ValuePlace {
  if (place !== 'html') return place
  const opening = /\b(?:href|src)="([^"<>]*)$/.exec(template.slice(Math.max(0, start - 2100), start))
  if (!opening) return 'html'
  return opening[1] === '' && template[end] === '"' ? 'html-address' : 'html-in-address'
}

const escapers: { readonly [P in ValuePlace]: (value: string) => string } = {
  html: value => escapeHtml(cleanText(value)),
  'html-address': value => escapeHtml(mailUrl(value) ?? ''),
  'html-in-address': value => encodeURIComponent(cleanLine(value)),
  text: cleanText,
  header: cleanLine,
}
