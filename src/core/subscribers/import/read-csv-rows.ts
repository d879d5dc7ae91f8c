import { guessDelimiter } from '../../base/csv/csv-syntax.ts'
import { undefused } from '../../base/csv/formula-cell.ts'
import { Problem } from '../../base/problem.ts'
import type { TextRecord } from './read-records.ts'
import { readRecords } from './read-records.ts'

// Ten times the largest list this is made for; more is another kind of file.
const maxCharacters = 200_000_000
const linesLookedAt = 20

/** Reads a text as CSV; blank rows are no rows. They are read as they are taken, and anew each time. A file that is no CSV at all is refused (file-not-understood). */
export function readCsvRows(name: string, text: string): { readonly delimiter: string; readonly rows: Iterable<TextRecord> } {
  const lines = linesOf(name, text)
  // Excel says which delimiter follows in a first line of its own.
  const told = /^sep=([,;\t|])$/i.exec(lines[0] ?? '')?.[1]
  const delimiter = told ?? guessDelimiter(lines.slice(0, linesLookedAt).filter(line => line.trim() !== ''))
  return { delimiter, rows: { [Symbol.iterator]: () => filledRows(lines, delimiter, told ? 1 : 0) } }
}

function* filledRows(lines: readonly string[], delimiter: string, from: number): Generator<TextRecord> {
  let width = Infinity
  for (const record of readRecords(lines, delimiter, from, () => width)) {
    if (record.fault === null && record.cells.every(cell => cell.trim() === '')) continue
    if (width === Infinity) width = record.cells.length
    yield withoutDefusing(record)
  }
}

function withoutDefusing(record: TextRecord): TextRecord {
  return record.cells.some(cell => cell.startsWith("'")) ? { ...record, cells: record.cells.map(undefused) } : record
}

function linesOf(name: string, text: string): string[] {
  // Binary files have NULs early on.
  if (text.slice(0, 1_000).includes('\0'))
    throw new Problem('file-not-understood', `${name} is not a CSV file.`, 'Open it in a spreadsheet, export it as CSV and import that.')
  if (text.length > maxCharacters)
    throw new Problem(
      'file-too-large',
      `${name} is larger than any list Broadsheet can import at once.`,
      'Split the file and import its parts.',
    )
  return text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
}
