import { writeCsv } from '../../base/csv/csv-syntax.ts'
import { defused } from '../../base/csv/formula-cell.ts'
import type { PeopleTable } from './people-table.ts'
import type { TextRecord } from './read-records.ts'

const lineColumn = 'Broadsheet: line'
const reasonColumn = 'Broadsheet: reason'

/** True for a column that `mendCsv` put in front, and that an import leaves out again. */
export function isMendColumn(column: string): boolean {
  return column === lineColumn || column === reasonColumn
}

/** Rows that did not come in, of one table, with the reason. */
export interface RowsToMend {
  readonly table: Pick<PeopleTable, 'columns'>
  readonly rows: readonly { readonly record: TextRecord; readonly reason: string }[]
}

/** Rows that did not come in as CSV in UTF-8 with a BOM: the reason first, then all their cells, to be corrected and imported again. */
export function mendCsv(parts: readonly RowsToMend[]): string {
  const failed = parts.filter(({ rows }) => rows.length > 0)
  const columns = [...new Set(failed.flatMap(({ table }) => table.columns))].filter(column => !isMendColumn(column))
  const rows = failed.flatMap(({ table, rows }) => {
    const places = columns.map(column => table.columns.indexOf(column))
    return rows.map(({ record, reason }) => [String(record.line), reason, ...places.map(place => record.cells[place] ?? '')])
  })
  if (rows.length === 0) return ''
  return `\ufeff${writeCsv([[lineColumn, reasonColumn, ...columns], ...rows].map(row => row.map(defused)))}`
}
