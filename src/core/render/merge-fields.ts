import { cleanLine } from '../base/clean-text.ts'
import { mergedValue, placeOf, type ValuePlace } from './merged-value.ts'
import { isShownTo } from './is-shown.ts'
import { type FixedText, type MergedText, wordsOf } from './merged-text.ts'
import type { MergePlace, MergeValues, Onlooker } from './merge-values.ts'
import { readCondition, showMarkPattern } from './show-marks.ts'
import type { ShowTo } from '../compose/show-to.ts'

/** One field of a template: `{{name|friend}}` is the field `name` with the fallback `friend`. */
export interface MergeField {
  readonly name: string
  /** What stands there for a reader without a value; null when nothing was given. */
  readonly fallback: string | null
}

/** A template taken apart once, to be filled in for many readers. */
export type CompiledMerge = (values: MergeValues, onlooker?: Onlooker) => string

/** The same, with what all readers get kept apart from what is theirs. */
export type CompiledParts = (values: MergeValues, onlooker?: Onlooker) => MergedText

type Part = FixedText | (MergeField & { readonly place: ValuePlace }) | ShownPart

/** Parts that only some readers see; nobody does when the condition is none. */
interface ShownPart {
  readonly showTo: ShowTo | null
  readonly parts: Part[]
}

const anybody: Onlooker = { tags: [], web: false }

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
  const marked = template.replace(showMarkPattern, '')
  for (const match of marked.matchAll(fieldPattern)) {
    between.push(marked.slice(from, match.index))
    from = match.index + match[0].length
    if (match[1] !== undefined) fields.set(match[0], { name: match[1], fallback: match[2]?.trim() ?? null })
  }
  between.push(marked.slice(from))
  return {
    fields: [...new Map([...fields.values()].map(field => [JSON.stringify(field), field])).values()],
    broken: between.flatMap(brokenIn),
  }
}

/** A template filled in for one reader, without the parts that are not for them. */
export function mergeFields(template: string, place: MergePlace, values: MergeValues, onlooker?: Onlooker): string {
  return compileMerge(template, place)(values, onlooker)
}

/**
 * Splits a template once; the answer fills it in, escaped for its place, and cuts what the reader is not to see. In HTML a value
 * inside the address of a link is percent-encoded, and one that is the whole address must be one that a mail may link to. In a
 * header nothing ends the line.
 */
export function compileMerge(template: string, place: MergePlace): CompiledMerge {
  const fill = compileParts(template, place)
  return (values, onlooker) => wordsOf(fill(values, onlooker))
}

/** As `compileMerge`, in parts, so that what is the same for everybody need be encoded only once. */
export function compileParts(template: string, place: MergePlace): CompiledParts {
  const parts = place === 'header' ? fieldsOf(cleanLine(template), place) : partsOf(template, place)
  const cut = place === 'text' && parts.some(part => 'parts' in part)
  return (values, onlooker = anybody) => {
    const text = written(parts, values, onlooker)
    return cut ? [closedUp(wordsOf(text))] : text
  }
}

/** Text that is to be read as it stands: no braces of it start a field. */
export function literal(text: string): string {
  return text.replaceAll('{{', '\\{{')
}

/** A part within a part ends before it; an end without a beginning ends nothing. */
function partsOf(template: string, place: MergePlace): readonly Part[] {
  const whole: Part[] = []
  const open: Part[][] = [whole]
  let from = 0
  // Places are told by what stands before them, so fields are found in the whole template.
  const upTo = (end: number): void => void open.at(-1)?.push(...fieldsOf(template, place, from, end))
  for (const match of template.matchAll(showMarkPattern)) {
    upTo(match.index)
    from = match.index + match[0].length
    const condition = match[1] ?? match[2]
    if (condition === undefined) {
      if (open.length > 1) open.pop()
    } else {
      const part: ShownPart = { showTo: readCondition(condition), parts: [] }
      open.at(-1)?.push(part)
      open.push(part.parts)
    }
  }
  upTo(template.length)
  return whole
}

function fieldsOf(template: string, place: MergePlace, start = 0, end = template.length): readonly Part[] {
  const parts: Part[] = []
  let from = start
  for (const match of template.slice(start, end).matchAll(fieldPattern)) {
    const at = start + match.index
    parts.push({ fixed: template.slice(from, at) })
    from = at + match[0].length
    if (match[1] === undefined) parts.push({ fixed: '{{' })
    else parts.push({ name: match[1], fallback: match[2]?.trim() ?? null, place: placeOf(template, at, from, place) })
  }
  parts.push({ fixed: template.slice(from, end) })
  return parts
}

function written(parts: readonly Part[], values: MergeValues, onlooker: Onlooker): MergedText {
  return parts.flatMap((part): MergedText => {
    if ('fixed' in part) return part.fixed === '' ? [] : [part]
    if (!('parts' in part)) return [filledIn(part, values)]
    return part.showTo && isShownTo(part.showTo, values, onlooker) ? written(part.parts, values, onlooker) : []
  })
}

/** Text without the empty lines that stood around what was cut. */
function closedUp(text: string): string {
  return text.replace(/\n{4,}/g, '\n\n\n').replace(/^\n+/, '')
}

/** A fallback is part of the template and escaped with it. */
function filledIn({ name, fallback, place }: Exclude<Part, FixedText | ShownPart>, values: MergeValues): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return value === undefined || value.trim() === '' ? (fallback ?? '') : mergedValue(value, place)
}

/** A broken field is shown as far as its line goes, 40 characters at most. */
function brokenIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{[^\n<]{0,40}/g)].map(([start]) => start.trim())
}
