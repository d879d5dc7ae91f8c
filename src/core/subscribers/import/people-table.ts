import { addressFault } from '../../base/email-address.ts'
import { Problem } from '../../base/problem.ts'
import { tidyLine } from '../person-fields.ts'
import { fieldNamed } from './column-words.ts'
import type { TextRecord } from './read-records.ts'

/** What kind of file a table was read from. */
export type TableKind = 'csv' | 'workbook' | 'vcard' | 'json'

/** A file as a table: every row has a cell for every column. */
export interface PeopleTable {
  readonly name: string
  readonly kind: TableKind
  readonly encoding: string
  readonly delimiter: string | null
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Unique names; `Column 2` where the file has none. */
  readonly columns: readonly string[]
  /** The first rows, by which columns are told apart. */
  readonly first: readonly TextRecord[]
  /** All rows, read anew each time: 100,000 of them need not be there at once. */
  readonly rows: Iterable<TextRecord>
}

// Exports of spreadsheets begin with a title and an empty line or two before the columns' names.
const rowsBeforeHead = 10
const rowsLookedAt = 200
// Services export some hundred; what has more was read with the wrong delimiter, and would be held with all its empty cells.
const maxColumns = 2_000

/** The names of the columns among a file's rows, and the rows of people, all of the same width. Throws for a file without rows. */
export function headed(name: string, rows: Iterable<TextRecord>): Pick<PeopleTable, 'columns' | 'first' | 'rows'> {
  const start = taken(rows, rowsBeforeHead + rowsLookedAt)
  if (start.length === 0)
    throw new Problem('file-not-understood', `${name} has no rows in it.`, 'Choose a CSV file with an address in every row.')
  const at = headAt(start)
  const head = start[at]?.cells ?? []
  const headless = head.some(cell => addressFault(cell) === null) && !head.some(cell => fieldNamed(cell) === 'email')
  if (head.length > maxColumns)
    throw new Problem(
      'file-not-understood',
      `${name} has ${head.length} columns, more than any list of people.`,
      'Open it in a spreadsheet, remove the columns you do not need and export it as CSV.',
    )
  const columns = uniqueNames(headless ? head.map(() => '') : head)
  const body = fittedAfter(rows, headless ? at : at + 1, columns.length)
  return { columns, first: taken(body, rowsLookedAt), rows: body }
}

function taken(rows: Iterable<TextRecord>, most: number): readonly TextRecord[] {
  const first: TextRecord[] = []
  for (const row of rows) {
    if (first.length === most) break
    first.push(row)
  }
  return first
}

/** The rows below the head, each as wide as it. */
function fittedAfter(rows: Iterable<TextRecord>, above: number, width: number): Iterable<TextRecord> {
  return {
    *[Symbol.iterator]() {
      let at = 0
      for (const row of rows) {
        if (at >= above) yield fitted(row, width)
        at += 1
      }
    },
  }
}

/** The first row, unless a later one names a column of addresses and nobody stands before it. */
function headAt(rows: readonly TextRecord[]): number {
  const first = rows.slice(0, rowsBeforeHead)
  const named = first.findIndex(({ cells }) => cells.some(cell => fieldNamed(cell) === 'email'))
  const somebody = first.findIndex(({ cells }) => cells.some(cell => addressFault(cell) === null))
  return named > 0 && (somebody < 0 || named < somebody) ? named : 0
}

function uniqueNames(cells: readonly string[]): string[] {
  const names = new Set<string>()
  // How often a name was there so far: to count up from two each time would take time with the square of a broken file's columns.
  const times = new Map<string, number>()
  for (const [index, cell] of cells.entries()) {
    const name = tidyLine(cell) || `Column ${index + 1}`
    let count = (times.get(name) ?? 0) + 1
    const named = () => (count === 1 ? name : `${name} (${count})`)
    while (names.has(named())) count += 1
    times.set(name, count)
    names.add(named())
  }
  return [...names]
}

function fitted(row: TextRecord, width: number): TextRecord {
  if (row.cells.length === width) return row
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '')
  const spilt = row.cells.slice(width).some(cell => cell.trim() !== '')
  // A comma that should have been quoted shifts every cell after it: better told than kept under wrong names.
  const fault = row.fault ?? (spilt ? `has ${row.cells.length} cells where the file has ${width} columns` : null)
  return { ...row, cells, fault }
}
