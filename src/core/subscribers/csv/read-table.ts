import { guessDelimiter } from '../../base/csv/csv-syntax.ts'
import { undefused } from '../../base/csv/formula-cell.ts'
import { addressFault } from '../../base/email-address.ts'
import { Problem } from '../../base/problem.ts'
import { tidyLine } from '../person-fields.ts'
import { fieldNamed } from './column-words.ts'
import type { CsvRecord } from './read-records.ts'
import { readRecords } from './read-records.ts'

/** A CSV file as a table: every row has a cell for every column. */
export interface CsvTable {
  readonly delimiter: string
  /** Unique names; `Column 2` where the file has none. */
  readonly columns: readonly string[]
  readonly rows: readonly CsvRecord[]
}

// Ten times the largest list this is made for; more is another kind of file.
const maxCharacters = 200_000_000
const linesLookedAt = 20

/** Reads a file's text as a table; blank rows are no rows. A file that is no CSV at all is refused (file-not-understood). */
export function readTable(name: string, text: string): CsvTable {
  const lines = linesOf(name, text)
  // Excel says which delimiter follows in a first line of its own.
  const told = /^sep=([,;\t|])$/i.exec(lines[0] ?? '')?.[1]
  const delimiter = told ?? guessDelimiter(lines.slice(0, linesLookedAt).filter(line => line.trim() !== ''))
  const rows: CsvRecord[] = []
  for (const record of readRecords(lines, delimiter, told ? 1 : 0, () => rows[0]?.cells.length ?? Infinity))
    if (record.fault !== null || record.cells.some(cell => cell.trim() !== '')) rows.push({ ...record, cells: record.cells.map(undefused) })
  const [first] = rows
  if (!first) throw new Problem('file-not-understood', `${name} has no rows in it.`, 'Choose a CSV file with an address in every row.')
  const headerless = first.cells.some(cell => addressFault(cell) === null) && !first.cells.some(cell => fieldNamed(cell) === 'email')
  const columns = uniqueNames(headerless ? first.cells.map(() => '') : first.cells)
  return { delimiter, columns, rows: (headerless ? rows : rows.slice(1)).map(row => fitted(row, columns.length)) }
}

function linesOf(name: string, text: string): string[] {
  // A spreadsheet or archive is a zip; other binary files have NULs early on.
  if (text.startsWith('PK\u0003\u0004') || text.slice(0, 1_000).includes('\0'))
    throw new Problem('file-not-understood', `${name} is not a CSV file.`, 'Open it in a spreadsheet, export it as CSV and import that.')
  if (text.length > maxCharacters)
    throw new Problem(
      'file-too-large',
      `${name} is larger than any list Broadsheet can import at once.`,
      'Split the file and import its parts.',
    )
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
}

function uniqueNames(cells: readonly string[]): string[] {
  const names = new Set<string>()
  // How often a name was there so far: to count up from two each time would take time with the cube of a broken file's columns.
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

function fitted(row: CsvRecord, width: number): CsvRecord {
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '')
  const spilt = row.cells.slice(width).some(cell => cell.trim() !== '')
  // A comma that should have been quoted shifts every cell after it: better told than kept under wrong names.
  const fault = row.fault ?? (spilt ? `has ${row.cells.length} cells where the file has ${width} columns` : null)
  return { ...row, cells, fault }
}
