import type { CsvLook } from '../subscribers-operations.ts'
import { guessMapping } from './guess-mapping.ts'
import { readTable } from './read-table.ts'

const rowsShown = 10

/** What a CSV file holds and how it would be read, before anything is kept. `email` is the column of addresses, where somebody named it. */
export function lookAtCsv(
  file: { readonly name: string; readonly text: string; readonly encoding: string },
  email: string | null = null,
): CsvLook {
  const table = readTable(file.name, file.text)
  return {
    name: file.name,
    encoding: file.encoding,
    delimiter: table.delimiter,
    columns: table.columns,
    rowCount: table.rows.length,
    sample: table.rows.slice(0, rowsShown).map(({ cells }) => cells),
    guess: guessMapping(file.name, table, email),
  }
}
