import { type LedgerEntry, type LedgerReading, openLedgerReader } from '../../src/core/delivery/ledger-entry.ts'
import type { DeliveryFiles } from '../../src/core/delivery/delivery-ports.ts'

/** What is in the text of a ledger, as reading it from a disk finds it. */
export function ledgerIn(text: string): LedgerReading & { readonly entries: readonly LedgerEntry[] } {
  const entries: LedgerEntry[] = []
  const reader = openLedgerReader(entry => entries.push(entry))
  for (const [line] of text.matchAll(/[^\n]*\n/g)) reader.line(line.slice(0, -1), Buffer.byteLength(line))
  return { entries, ...reader.reading() }
}

/** Every entry of a delivery's ledger. */
export async function entriesOf({ readLedger }: Pick<DeliveryFiles, 'readLedger'>, id: string): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  await readLedger(id, entry => entries.push(entry))
  return entries
}
