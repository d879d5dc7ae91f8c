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
  z.object({
    is: z.enum(['waiting', 'accepted', 'rejected', 'deferred', 'unknown', 'skipped']),
    n,
    at,
    reply: z.string(),
    /** How long the server took over the message, in milliseconds; only where it answered. */
    ms: z.number().optional(),
  }),
])
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** What reading a ledger found, beside its entries. What follows `soundBytes` was cut off by a crash and never acknowledged. */
export interface LedgerReading {
  readonly soundBytes: number
  /** The first unreadable line (from 1) that has readable ones after it; null when there is none. */
  readonly damagedLine: number | null
}

/** Takes the lines of a ledger one after the other, so that it is never held as a whole. */
export interface LedgerReader {
  /** A whole line without its end; `bytes` with it. */
  line(text: string, bytes: number): void
  reading(): LedgerReading
}

/** An entry as its line, with the line end. */
export function ledgerLine(entry: LedgerEntry): string {
  return `${JSON.stringify(entry)}\n`
}

/** Reads a ledger, entry by entry. Never throws: an unreadable tail is a crash, an unreadable line before sound ones is damage. */
export function openLedgerReader(take: (entry: LedgerEntry) => void): LedgerReader {
  let [line, read, soundBytes] = [0, 0, 0]
  let unreadable: number | null = null
  let damagedLine: number | null = null
  return {
    line(text, bytes) {
      line += 1
      read += bytes
      const entry = readLine(text)
      if (entry === null) unreadable ??= line
      else {
        take(entry)
        damagedLine ??= unreadable
        soundBytes = read
      }
    },
    reading: () => ({ soundBytes, damagedLine }),
  }
}

function readLine(line: string): LedgerEntry | null {
  try {
    return LedgerEntry.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
