import { type LedgerEntry, type LedgerReading, openLedgerReader } from '../../src/core/delivery/ledger-entry.ts'
import type { DeliveryFiles } from '../../src/core/delivery/delivery-ports.ts'
import { openFateBook, type RecipientState } from '../../src/core/delivery/fate-book.ts'

/** What is in the text of a ledger, as reading it from a disk finds it. */
export function ledgerIn(text: string): LedgerReading & { readonly entries: readonly LedgerEntry[] } {
  const entries: LedgerEntry[] = []
  const reader = openLedgerReader(entry => entries.push(entry))
  for (const line of text.split('\n').slice(0, -1)) reader.line(line, Buffer.byteLength(line) + 1)
  return { entries, ...reader.reading() }
}

/** Every entry of a delivery's ledger. */
export async function entriesOf({ readLedger }: Pick<DeliveryFiles, 'readLedger'>, id: string): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  await readLedger(id, entry => entries.push(entry))
  return entries
}

/** Everybody's fate by the ledger alone, as after a crash. */
export function replay(entries: Iterable<LedgerEntry>, size: number): readonly RecipientState[] {
  const book = openFateBook(size, entries)
  book.close()
  return Array.from({ length: size }, (_, n) => book.at(n))
}
