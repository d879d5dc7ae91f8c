import { addressFault } from '../../base/email-address.ts'
import { Problem } from '../../base/problem.ts'
import type { CsvMapping } from '../subscribers-operations.ts'
import { ownColumns } from './cell.ts'
import type { NamedField } from './column-words.ts'
import { fieldNamed } from './column-words.ts'
import type { CsvTable } from './read-table.ts'
import { isStandingColumn, readStanding } from './standing-words.ts'

const rowsLookedAt = 200

/**
 * Which column feeds which field, by the columns' names and what is in them. The column of addresses is the one `told`, where
 * somebody did; csv-no-email when none holds addresses, or the file has no such column.
 */
export function guessMapping(name: string, table: CsvTable, told: string | null = null): CsvMapping {
  if (told === null && ownColumns.every((column, index) => table.columns[index] === column)) return ownMapping(table)
  if (told !== null) requireEmailColumn(name, table.columns, told)
  const email = told ?? emailColumn(table)
  if (email === undefined)
    throw new Problem(
      'csv-no-email',
      `No column of ${name} holds e-mail addresses; it has ${quoted(table.columns)}.`,
      'Add a column with the addresses, or name it “email”, and choose the file again.',
    )
  const standing = table.columns.find(column => column !== email && tellsStanding(table, column)) ?? null
  const named = (field: NamedField) =>
    table.columns.find(column => column !== email && column !== standing && fieldNamed(column) === field) ?? null
  const fields = { email, ...names(named), tags: named('tags'), standing, ...ownFields(named, standing) }
  const used = new Set<string | null>(Object.values(fields))
  return { ...fields, attributes: table.columns.filter(column => !used.has(column) && cellsOf(table, column).length > 0) }
}

/** Throws csv-no-email for a column of addresses that the file does not have. */
export function requireEmailColumn(name: string, columns: readonly string[], email: string): void {
  if (columns.includes(email)) return
  const what = `${name} has no column “${email}” to take addresses from; it has ${quoted(columns)}.`
  throw new Problem('csv-no-email', what, 'Choose another column.')
}

/** Columns as a sentence lists them. */
export function quoted(columns: readonly string[]): string {
  return columns.map(column => `“${column}”`).join(', ')
}

/** What we exported ourselves needs no guess: the attributes may have any name. */
function ownMapping({ columns }: CsvTable): CsvMapping {
  const [email, name, standing, since, cause, lists, tags, added] = ownColumns
  return {
    email,
    name,
    firstName: null,
    lastName: null,
    tags,
    standing,
    since,
    cause,
    lists,
    added,
    attributes: columns.slice(ownColumns.length),
  }
}

/** Beside a first name, “Name” is the family name (Vorname, Name); beside a family name, the first (nombre, apellidos). */
function names(named: (field: NamedField) => string | null): Pick<CsvMapping, 'name' | 'firstName' | 'lastName'> {
  const [name, firstName, lastName] = [named('name'), named('firstName'), named('lastName')]
  if (firstName !== null && lastName === null) return { name: null, firstName, lastName: name }
  if (firstName === null && lastName !== null) return { name: null, firstName: name, lastName }
  return { name, firstName, lastName }
}

function ownFields(named: (field: NamedField) => string | null, standing: string | null) {
  const since = named('since')
  return {
    // A date in the standing's own column, such as UNSUB_TIME, is both.
    since: since ?? (standing !== null && fieldNamed(standing) === 'since' ? standing : null),
    cause: named('cause'),
    lists: named('lists'),
    added: named('added'),
  }
}

/** The column that looks most like addresses; its name counts as much as half of its cells. */
function emailColumn(table: CsvTable): string | undefined {
  const scored = table.columns.map(column => ({ column, score: addressShare(table, column) + (fieldNamed(column) === 'email' ? 0.5 : 0) }))
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  return best && best.score >= 0.3 ? best.column : undefined
}

function addressShare(table: CsvTable, column: string): number {
  const cells = cellsOf(table, column)
  return cells.filter(cell => addressFault(cell) === null).length / Math.max(1, cells.length)
}

/** A column “status” may hold anything; only when every word in it is a standing do we read it as one. */
function tellsStanding(table: CsvTable, column: string): boolean {
  return isStandingColumn(column) && cellsOf(table, column).every(cell => readStanding(column, cell) !== null)
}

/** What the first rows have in a column, empty cells left out. */
function cellsOf({ columns, rows }: CsvTable, column: string): string[] {
  const index = columns.indexOf(column)
  const cells = rows.slice(0, rowsLookedAt).map(({ cells }) => cells[index]?.trim() ?? '')
  return cells.filter(cell => cell !== '')
}
