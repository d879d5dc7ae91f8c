import { Problem } from '../../base/problem.ts'

/** A JSON object whose fields may be anything: each reader answers something empty for what is of another kind. */
export interface JsonFields {
  /** The first of these that is text or a number and not empty, as text. */
  text(...names: readonly string[]): string
  /** True, 1, "1", "true" or "yes". */
  flag(...names: readonly string[]): boolean
  list(name: string): readonly unknown[]
  object(name: string): JsonFields
  has(name: string): boolean
  value(name: string): unknown
}

/** The text as JSON. Throws file-not-understood. */
export function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new Problem('file-not-understood', `${name} is not whole JSON.`, 'Export it again, and import the file as it comes.', { cause })
  }
}

/** The text as JSON, or undefined for text that is none. */
export function jsonOrNothing(text: string): unknown {
  if (!/^\ufeff?\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** A value's fields; those of anything but an object are all empty. */
export function fieldsOf(value: unknown): JsonFields {
  const fields = isObject(value) ? value : {}
  const field = (name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined)
  return {
    text: (...names) => names.map(name => words(field(name))).find(text => text !== '') ?? '',
    flag: (...names) => names.some(name => /^(?:true|1|yes)$/i.test(words(field(name)))),
    list: name => listOf(field(name)),
    object: name => fieldsOf(field(name)),
    has: name => field(name) !== undefined,
    value: field,
  }
}

/** The value when it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The texts in a list, of which some may be objects that name themselves. */
export function namesIn(list: readonly unknown[]): readonly string[] {
  return list.map(entry => words(entry) || fieldsOf(entry).text('name', 'label', 'tag', 'title')).filter(name => name !== '')
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
