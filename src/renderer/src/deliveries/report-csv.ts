import type { RecipientFate } from '../../../core/delivery/delivery.ts'
import { ask } from '../ask.ts'
import { recipientsCsv } from './recipients-csv.ts'

const pageSize = 1_000

/** A delivery's recipients as CSV (UTF-8 with a BOM for spreadsheets), in the order of the ledger. */
export async function reportCsv(id: string): Promise<string> {
  const rows: RecipientFate[] = []
  for (;;) {
    const page = await ask('delivery.recipients', { id, fate: null, text: '', offset: rows.length, limit: pageSize })
    rows.push(...page.rows)
    if (rows.length >= page.total || page.rows.length === 0) return `\uFEFF${recipientsCsv(rows)}`
  }
}
