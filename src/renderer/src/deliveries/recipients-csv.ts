import { writeCsv } from '../../../core/base/csv/csv-syntax.ts'
import { defused } from '../../../core/base/csv/formula-cell.ts'
import type { RecipientFate } from '../../../core/delivery/delivery.ts'

const columns = ['email', 'name', 'fate', 'at', 'attempts', 'reply', 'messageId'] as const satisfies readonly (keyof RecipientFate)[]

/** Recipients as CSV under a header. Servers write the replies, so no cell is left that a spreadsheet would run. */
export function recipientsCsv(rows: readonly RecipientFate[]): string {
  return writeCsv([columns, ...rows.map(row => columns.map(column => defused(String(row[column] ?? ''))))])
}
