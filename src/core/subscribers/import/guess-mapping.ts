import { addressFault } from '../../base/email-address.ts'
import { Problem } from '../../base/problem.ts'
import { fold, ownColumns } from '../own-columns.ts'
import type { ColumnMapping } from './import-operations.ts'
import type { NamedField } from './column-words.ts'
import { fieldNamed } from './column-words.ts'
import type { PeopleTable } from './people-table.ts'
import { isMendColumn } from './mend-columns.ts'
import { serviceOf, standingOfFile } from './services.ts'
import { isStandingColumn, readStanding } from './standing-words.ts'

/**
 * Which column feeds which field, by the columns' names and what is in them. The column of addresses is the one `told`, where
 * somebody did; csv-no-email when none holds addresses, or the file has no such column.
 */
export function guessMapping(table: PeopleTable, told: string | null = null): ColumnMapping {
  const { name } = table
  if (told === null && isOwnExport(table)) return ownMapping(table)
  if (told !== null) requireEmailColumn(name, table.columns, told)
  const email = told ?? emailColumn(table)
  if (email === undefined)
    throw new Problem(
      'csv-no-email',
      `No column of ${name} holds e-mail addresses; it has ${quoted(table.columns)}.`,
      'Add a column with the addresses, or name it “email”, and choose the file again.',
    )
  const otherwise = standingOfFile(table)
  const standing = standingColumn(table, email)
  const named = (field: NamedField) =>
    table.columns.find(column => column !== email && column !== standing && fieldNamed(column) === field && suits(table, column, field)) ??
    null
  const fields = { email, ...names(named), tags: named('tags'), standing, ...ownFields(named, standing), history: null, changed: null }
  const used = new Set<string | null>(Object.values(fields))
  const attributes = table.columns.filter(column => !used.has(column) && !isMendColumn(column) && cellsOf(table, column).length > 0)
  return { ...fields, attributes, otherwise }
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

// What version 1 exported ended here.
const ownAtLeast = 8

/** True for a file that Broadsheet exported. */
export function isOwnExport({ columns }: Pick<PeopleTable, 'columns'>): boolean {
  return ownCount(columns) >= ownAtLeast
}

function ownCount(columns: readonly string[]): number {
  const differs = ownColumns.findIndex((column, index) => columns[index] !== column)
  return differs < 0 ? ownColumns.length : differs
}

/** What we exported ourselves needs no guess: the attributes may have any name. */
function ownMapping({ columns }: PeopleTable): ColumnMapping {
  const count = ownCount(columns)
  const own = (column: (typeof ownColumns)[number]): string | null => (ownColumns.indexOf(column) < count ? column : null)
  return {
    email: 'email',
    name: own('name'),
    firstName: null,
    lastName: null,
    tags: own('tags'),
    standing: own('standing'),
    since: own('since'),
    cause: own('cause'),
    lists: own('lists'),
    added: own('added'),
    changed: own('changed'),
    notes: own('notes'),
    details: null,
    consentAt: own('consent at'),
    consentHow: own('consent how'),
    consentFrom: own('consent from'),
    consentIp: own('consent ip'),
    history: own('history'),
    attributes: columns.slice(count).filter(column => !isMendColumn(column)),
    otherwise: 'subscribed',
  }
}

/** Beside a first name, “Name” is the family name (Vorname, Name); beside a family name, the first (nombre, apellidos). */
function names(named: (field: NamedField) => string | null): Pick<ColumnMapping, 'name' | 'firstName' | 'lastName'> {
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
    notes: named('notes'),
    details: named('details'),
    consentAt: named('consentAt'),
    consentHow: named('consentHow'),
    consentFrom: named('consentFrom'),
    consentIp: named('consentIp'),
  }
}

/** The column that looks most like addresses; its name counts as much as half of its cells. */
function emailColumn(table: PeopleTable): string | undefined {
  const scored = table.columns.map(column => ({ column, score: addressShare(table, column) + (fieldNamed(column) === 'email' ? 0.5 : 0) }))
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  return best && best.score >= 0.3 ? best.column : undefined
}

function addressShare(table: PeopleTable, column: string): number {
  const cells = cellsOf(table, column)
  return cells.filter(cell => addressFault(cell) === null).length / Math.max(1, cells.length)
}

/** The column that tells standings: one a service is known for, else one of words, else one in which anything at all means away. */
function standingColumn(table: PeopleTable, email: string): string | null {
  const known = serviceOf(table)?.standing
  const candidates = table.columns.filter(column => column !== email && (fold(column) === fold(known ?? '') || isStandingColumn(column)))
  const telling = candidates.filter(column => cellsOf(table, column).every(cell => readStanding(column, cell) !== null))
  return telling.find(column => fieldNamed(column) !== 'since') ?? telling[0] ?? null
}

/** Attributes in JSON are JSON; an IP address is one. Any other field may hold anything. */
function suits(table: PeopleTable, column: string, field: NamedField): boolean {
  if (field === 'details') return cellsOf(table, column).every(cell => cell.startsWith('{'))
  return field !== 'consentIp' || cellsOf(table, column).every(cell => /^[\d.:a-f]+$/i.test(cell))
}

/** What the first rows have in a column, empty cells left out. */
function cellsOf({ columns, first }: PeopleTable, column: string): string[] {
  const index = columns.indexOf(column)
  const cells = first.map(({ cells }) => cells[index]?.trim() ?? '')
  return cells.filter(cell => cell !== '')
}
