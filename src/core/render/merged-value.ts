import { escapeHtml } from '../base/html.ts'
import { cleanLine, cleanText } from '../base/clean-text.ts'
import { mailUrl } from '../base/mail-url.ts'
import type { MergePlace } from './merge-values.ts'

/** A merge place, and within HTML whether the value is an address or a part of one, an attribute without quotes, or a style. */
export type ValuePlace = MergePlace | 'html-address' | 'html-in-address' | 'html-unquoted' | 'html-style'

/** A reader's value, escaped for where it lands. */
export function mergedValue(value: string, place: ValuePlace): string {
  return escapers[place](value)
}

// Longer than any attribute that Broadsheet writes.
const lookBack = 2_100
const addressAttribute = /[\s"'](?:href|src|srcset|action|background|poster|cite)\s*=\s*("[^"]*|'[^']*)$/i
const styleAttribute = /[\s"']style\s*=\s*(?:"[^"]*|'[^']*)$/i
const styleElement = /<style\b[^>]*>(?:(?!<\/style)[\s\S])*$/i
const unquoted = /<[a-z][^<>]*=\s*[^\s"'<>=]*$/i

/** Where a field of a template stands that reaches from `start` to `end`. */
export function placeOf(template: string, start: number, end: number, place: MergePlace): ValuePlace {
  if (place !== 'html') return place
  const before = template.slice(Math.max(0, start - lookBack), start)
  const tag = before.slice(before.lastIndexOf('<'))
  const address = addressAttribute.exec(tag)?.[1]
  if (address !== undefined) return address.length === 1 && template[end] === address ? 'html-address' : 'html-in-address'
  if (styleAttribute.test(tag) || styleElement.test(before)) return 'html-style'
  return unquoted.test(withoutQuoted(tag)) ? 'html-unquoted' : 'html'
}

function withoutQuoted(tag: string): string {
  return tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/=\s*(?:"[^"]*|'[^']*)$/, ' ')
}

const escapers: { readonly [P in ValuePlace]: (value: string) => string } = {
  html: value => escapeHtml(cleanText(value)),
  'html-address': value => escapeHtml(mailUrl(value) ?? ''),
  'html-in-address': value => escapeHtml(encodeURIComponent(cleanLine(value))),
  'html-unquoted': value => cleanLine(value).replace(/[^\p{L}\p{N}]/gu, character => `&#${character.codePointAt(0) ?? 0};`),
  // A colour, a length, a name of a font: nothing that could end a declaration or ask for an address.
  'html-style': value => cleanLine(value).replace(/[^\p{L}\p{N} #%.,-]/gu, ''),
  text: cleanText,
  header: cleanLine,
}
