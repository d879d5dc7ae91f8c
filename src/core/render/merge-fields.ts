import { cleanLine } from './clean-text.ts'
import { mergedValue, placeOf, type ValuePlace } from './merged-value.ts'
import type { MergePlace, MergeValues } from './merge-values.ts'

/** One field of a template: `{{name|friend}}` is the field `name` with the fallback `friend`. */
export interface MergeField {
  readonly name: string
  /** What stands there for a reader without a value; null when nothing was given. */
  readonly fallback: string | null
}

/** A template taken apart once, to be filled in for many readers. */
export type CompiledMerge = (values: MergeValues) => string

type Part = string | (MergeField & { readonly place: ValuePlace })

// `\{{` is two braces that start no field; then `{{`, a name, perhaps `|` and a fallback, `}}`.
const fieldPattern = /\\\{\{|\{\{\s*([\p{L}\p{N}_][\p{L}\p{N}_ .-]*?)\s*(?:\|([^{}]*))?\}\}/gu

/**
 * The fields of a template, each name and fallback once, and what begins like a field and is none (`{{na}me}}`, `{{name`).
 * A field without a fallback merges to nothing for a reader without a value; whether its name is known is for the sender to say.
 */
export function findMergeFields(template: string): { readonly fields: readonly MergeField[]; readonly broken: readonly string[] } {
  const fields = new Map<string, MergeField>()
  const between: string[] = []
  let from = 0
  for (const match of template.matchAll(fieldPattern)) {
    between.push(template.slice(from, match.index))
    from = match.index + match[0].length
    if (match[1] !== undefined) fields.set(match[0], { name: match[1], fallback: match[2]?.trim() ?? null })
  }
  between.push(template.slice(from))
  return {
    fields: [...new Map([...fields.values()].map(field => [JSON.stringify(field), field])).values()],
    broken: between.flatMap(brokenIn),
  }
}

/** A template filled in for one reader. */
export function mergeFields(template: string, place: MergePlace, values: MergeValues): string {
  return compileMerge(template, place)(values)
}

/**
 * Splits a template once; the answer fills it in, escaped for its place. In HTML a value inside the address of a link is
 * percent-encoded, and one that is the whole address must be one that a mail may link to. In a header nothing ends the line.
 */
export function compileMerge(template: string, place: MergePlace): CompiledMerge {
  const parts = partsOf(place === 'header' ? cleanLine(template) : template, place)
  return values => parts.map(part => (typeof part === 'string' ? part : filledIn(part, values))).join('')
}

/** Text that is to be read as it stands: no braces of it start a field. */
export function literal(text: string): string {
  return text.replaceAll('{{', '\\{{')
}

function partsOf(template: string, place: MergePlace): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of template.matchAll(fieldPattern)) {
    parts.push(template.slice(from, match.index))
    from = match.index + match[0].length
    if (match[1] === undefined) parts.push('{{')
    else parts.push({ name: match[1], fallback: match[2]?.trim() ?? null, place: placeOf(template, match.index, from, place) })
  }
  parts.push(template.slice(from))
  return parts
}

/** A fallback is part of the template and escaped with it. */
function filledIn({ name, fallback, place }: Exclude<Part, string>, values: MergeValues): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return value === undefined || value.trim() === '' ? (fallback ?? '') : mergedValue(value, place)
}

/** A broken field is shown as far as its line goes, 40 characters at most. */
function brokenIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{[^\n<]{0,40}/g)].map(([start]) => start.trim())
}
