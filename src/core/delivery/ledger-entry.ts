import { z } from 'zod'

const n = z.number().int().min(0)
const at = z.string()

/**
 * One line of `ledger.jsonl`. `n` is the recipient's line in `audience.jsonl`, counted from 0.
 * `committing` is durable before the end of a message leaves; every other entry says what became of it.
 * `waiting` takes a recipient back: the end was never let go, or the curator's word is to send again.
 */
export const LedgerEntry = z.discriminatedUnion('is', [
  z.object({ is: z.literal('committing'), n, at, messageId: z.string() }),
  z.object({ is: z.enum(['waiting', 'accepted', 'rejected', 'deferred', 'unknown', 'skipped']), n, at, reply: z.string() }),
])
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** A ledger as read. What follows `soundLength` characters was cut off by a crash and never acknowledged. */
export interface LedgerReading {
  readonly entries: readonly LedgerEntry[]
  readonly soundLength: number
  /** The first unreadable line (from 1) that has readable ones after it; null when there is none. */
  readonly damagedLine: number | null
}

/** An entry as its line, with the line end. */
export function ledgerLine(entry: LedgerEntry): string {
  return `${JSON.stringify(entry)}\n`
}

/** Reads a whole ledger. Never throws: an unreadable tail is a crash, an unreadable line before sound ones is damage. */
export function readLedger(text: string): LedgerReading {
  const entries: LedgerEntry[] = []
  let [start, line, soundLength] = [0, 0, 0]
  let unreadable: number | null = null
  let damagedLine: number | null = null
  for (let end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
    line += 1
    const entry = readLine(text.slice(start, end))
    if (entry === null) unreadable ??= line
    else {
      entries.push(entry)
      damagedLine ??= unreadable
      soundLength = end + 1
    }
  }
  return { entries, soundLength, damagedLine }
}

function readLine(line: string): LedgerEntry | null {
  try {
    return LedgerEntry.parse(JSON.parse(line))
  } catch {
    return null
  }
}
