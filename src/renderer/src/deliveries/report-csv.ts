import type { RecipientFate } from '../../../core/delivery/delivery.ts'
import { ask } from '../ask.ts'

const pageSize = 1_000
const columns = ['email', 'name', 'fate', 'at', 'attempts', 'reply', 'messageId'] as const satisfies readonly (keyof RecipientFate)[]

/** A delivery's recipients as CSV (RFC 4180, UTF-8 with a BOM for spreadsheets), in the order of the ledger. */
export async function reportCsv(id: string): Promise<string> {
  const rows: RecipientFate[] = []
  for (;;) {
    const page = await ask('delivery.recipients', { id, fate: null, text: '', offset: rows.length, limit: pageSize })
    rows.push(...page.rows)
    if (rows.length >= page.total || page.rows.length === 0) return `\uFEFF${toCsv(rows)}`
  }
}

/** Recipients as CSV lines under a header. */
export function toCsv(rows: readonly RecipientFate[]): string {
  const lines = rows.map(row => columns.map(column => cell(String(row[column] ?? ''))).join(','))
  return [columns.join(','), ...lines, ''].join('\r\n')
}

/** Servers write the replies, so a cell that a spreadsheet would take for a formula is defused with an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
