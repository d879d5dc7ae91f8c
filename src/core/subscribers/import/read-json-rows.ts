import { Problem } from '../../base/problem.ts'
import { ownColumns } from '../own-columns.ts'
import { rowOfRecord } from '../export/export-json.ts'
import type { TextRecord } from './read-records.ts'

/**
 * Reads JSON as rows under one row of columns: what Broadsheet exports, Scoop.it's lists of recipients, or an array of objects
 * whose members are the columns. Throws file-not-understood for any other JSON.
 */
export function readJsonRows(name: string, text: string): readonly TextRecord[] {
  const objects = objectsIn(parse(name, text)).filter(isObject)
  if (objects.length === 0)
    throw new Problem('file-not-understood', `${name} holds no list of people.`, 'Export the people as CSV or JSON and import that.')
  const recipients = objects.filter(({ emails }) => Array.isArray(emails))
  if (recipients.length > 0) return recipientRows(recipients)
  const own = objects.every(isOwn)
  const records = objects.map(object => (own ? rowOfRecord(object) : cellsOf(object)))
  const names = new Set(records.flatMap(record => [...record.keys()]))
  const columns = own ? [...ownColumns, ...[...names].filter(name => !ownColumns.some(column => column === name))] : [...names]
  return rowsOf(columns, records)
}

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What `exportJson` writes of a person. */
function isOwn(object: Json): boolean {
  return typeof object['email'] === 'string' && isObject(object['standing']) && Array.isArray(object['history'])
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new Problem('file-not-understood', `${name} is not whole: its JSON cannot be read.`, 'Export it again and import that.', {
      cause,
    })
  }
}

/** The longest array in it, which may be the whole of it or a member. */
function objectsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return []
  const arrays = Object.values(value).filter(member => Array.isArray(member))
  return arrays.toSorted((a, b) => b.length - a.length)[0] ?? [value]
}

/** Scoop.it: `{id, name, emails: []}`, one for each list. */
function recipientRows(lists: readonly Json[]): readonly TextRecord[] {
  const records = lists.flatMap(({ name, emails }) =>
    (Array.isArray(emails) ? emails : []).map(
      email =>
        new Map([
          ['email', asText(email)],
          ['lists', quotedName(asText(name))],
        ]),
    ),
  )
  return rowsOf(['email', 'lists'], records)
}

function quotedName(name: string): string {
  return /[,;|"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
}

function cellsOf(object: Json): Map<string, string> {
  return new Map(Object.entries(object).map(([name, value]) => [name, asText(value)]))
}

/** Names in an array become a cell of names, anything deeper stays JSON. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value.map(quotedName).join(', ')
  if (Array.isArray(value) && value.every(item => isObject(item) && typeof item['name'] === 'string'))
    return value.map(item => quotedName(asText((item as Json)['name']))).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function rowsOf(columns: readonly string[], records: readonly ReadonlyMap<string, string>[]): readonly TextRecord[] {
  const head: TextRecord = { line: 0, text: '', cells: columns, fault: null }
  const rows = records.map((record, index): TextRecord => {
    const cells = columns.map(column => record.get(column) ?? '')
    return { line: index + 1, text: cells.filter(cell => cell !== '').join(', '), cells, fault: null }
  })
  return [head, ...rows]
}
