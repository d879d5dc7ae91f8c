import { guessDelimiter, readCsv } from '../../base/csv/csv-syntax.ts'
import { Problem } from '../../base/problem.ts'
import type { Row } from './collect-items.ts'

// One stray quotation mark must not make us read the rest of a long file again and again.
const linesReadAgain = 100_000
const mostLines = 1_000_000
const longestHeading = 8_192

/** A row whose cells are had by the name of their column, whatever its case. */
export interface CsvRow extends Row {
  /** The first of these columns that says something; empty when none does. */
  cell(...columns: readonly string[]): string
}

/** The names in a file's first line, in lower case. */
export function csvColumns(text: string): readonly string[] {
  const [first = ''] = text
    .slice(0, 8_192)
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/, 1)
  return (readCsv([first], guessDelimiter([first])).rows[0] ?? []).map(columnName)
}

/** True when a file's first line names all these columns. */
export function hasColumns(text: string, ...columns: readonly string[]): boolean {
  const named = new Set(csvColumns(text))
  return columns.every(column => named.has(column))
}

/** A CSV file's rows below its names; blank ones are none. Throws file-too-large and file-not-understood. */
export function* readCsvRows(text: string): Generator<CsvRow> {
  const lines = linesOf(text)
  const [first = ''] = lines
  if (first.length > longestHeading)
    throw new Problem(
      'file-not-understood',
      'The first line of this file names no columns.',
      'Export it again, with the names of the columns.',
    )
  const delimiter = guessDelimiter([first])
  const records = readRecords(lines, delimiter)
  const names = records.next().value?.cells.map(columnName) ?? []
  const columns = new Map(names.map((name, index) => [name, index]))
  for (const { line, end, cells, open } of records) {
    if (!open && cells.every(cell => cell.trim() === '')) continue
    yield {
      line,
      text: lines.slice(line - 1, end).join('\n'),
      fault: open ? 'It has a quotation mark that is never closed.' : spilt(cells, names.length),
      cell: (...wanted) => wanted.map(name => cells[columns.get(name) ?? -1]?.trim() ?? '').find(cell => cell !== '') ?? '',
    }
  }
}

interface CsvRecord {
  /** From 1; `end` is the last line it takes. */
  readonly line: number
  readonly end: number
  readonly cells: readonly string[]
  readonly open: boolean
}

/** A record whose quotation mark is never closed costs its own line: reading goes on with the next. */
function* readRecords(lines: readonly string[], delimiter: string): Generator<CsvRecord, undefined> {
  let at = 0
  let again = 0
  while (at < lines.length) {
    const { rows, open } = readCsv(lines.slice(at), delimiter)
    for (const cells of open ? rows.slice(0, -1) : rows) {
      const end = at + cells.reduce((sum, cell) => sum + lineEnds(cell), 1)
      yield { line: at + 1, end, cells, open: false }
      at = end
    }
    if (!open) return
    again += lines.length - at
    const end = again < linesReadAgain ? at + 1 : lines.length
    yield { line: at + 1, end, cells: [], open: true }
    at = end
  }
}

function linesOf(text: string): readonly string[] {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  if (lineEnds(plain) > mostLines)
    throw new Problem('file-too-large', 'This file has more than a million lines.', 'Split it, and import its parts one after another.')
  return plain.split('\n')
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** A comma that should have been quoted shifts every cell after it: better told than kept under wrong names. */
function spilt(cells: readonly string[], width: number): string | null {
  const full = cells.slice(width).some(cell => cell.trim() !== '')
  return full ? `It has ${cells.length} cells where the file has ${width} columns.` : null
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase()
}
