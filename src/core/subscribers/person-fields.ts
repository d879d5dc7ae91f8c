import { oneLine } from '../base/text.ts'
import type { Consent } from './subscriber.ts'

// Longer than any name or label that a person reads; a cell beyond this is a mistake.
const maxLine = 300
const maxText = 10_000
// Control characters, except the tab and the line end.
const unseen = /(?![\t\n])\p{Cc}/gu

/** A name, tag or column name as kept: one line, nothing unseen in it. */
export function tidyLine(text: string): string {
  return cut(oneLine(text.replace(unseen, ' ')), maxLine)
}

/** An attribute's value as kept: line ends are `\n`, nothing unseen in it, no blank ends. */
export function tidyText(text: string): string {
  return cut(text.replace(/\r\n?/g, '\n').replace(unseen, '').trim(), maxText)
}

/** Tags as kept: each once, none empty, in the order given. */
export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tidyLine).filter(tag => tag !== ''))]
}

/** Attributes as kept: an empty value is no attribute. */
export function tidyAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const tidy = Object.entries(attributes).map(([name, value]) => [tidyLine(name), tidyText(value)] as const)
  return Object.fromEntries(tidy.filter(([name, value]) => name !== '' && value !== ''))
}

/** A record of consent as kept; a date that is none is not noted. */
export function tidyConsent({ at, how, from, ip }: Consent): Consent {
  const date = new Date(at ?? NaN)
  return { at: Number.isNaN(date.getTime()) ? null : date.toISOString(), how: tidyLine(how), from: tidyLine(from), ip: tidyLine(ip) }
}

/** Cuts between characters and leaves no half of a surrogate pair. */
function cut(text: string, length: number): string {
  return (text.length > length ? text.slice(0, length).trimEnd() : text).toWellFormed()
}
