import { writeSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { Problem } from '../../core/base/problem.ts'
import type { LedgerFile } from '../../core/delivery/delivery-ports.ts'
import type { LedgerEntry, LedgerReading } from '../../core/delivery/ledger-entry.ts'
import { ledgerLine, openLedgerReader } from '../../core/delivery/ledger-entry.ts'
import { diskProblem } from '../files/disk-problem.ts'
import { eachLine } from '../files/each-line.ts'

interface Waiting {
  readonly line: string
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/** Reads a ledger without opening it for writing; its entries go to `take` one by one. */
export async function readLedgerFile(path: string, take: (entry: LedgerEntry) => void): Promise<LedgerReading> {
  const reader = openLedgerReader(take)
  await eachLine(path, reader.line)
  return reader.reading()
}

/**
 * Opens a ledger for appending, after what it holds has gone to `take`, and after cutting off what a crash left unfinished at its end.
 * Throws library-broken when lines before sound ones cannot be read: whom they were about could be sent to twice.
 */
export async function openLedgerFile(path: string, take: (entry: LedgerEntry) => void): Promise<LedgerFile> {
  const { soundBytes, damagedLine } = await readLedgerFile(path, take)
  if (damagedLine !== null) throw damaged(path, damagedLine)
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(soundBytes)
    return appender(handle, soundBytes, path)
  } catch (error) {
    await handle.close()
    throw diskProblem(error, path)
  }
}

// An outcome that has no intent to go with waits so long for one, in milliseconds.
const outcomesWait = 20

/**
 * Group commit: whoever appends while a sync runs shares the next write and sync with all who came meanwhile. An intent is waited for and
 * starts a sync at once; an outcome goes with the next intent, which comes with the next message of its connection. One failure fails
 * every later append, for the file may end in half a line that only opening it anew takes off.
 */
function appender(handle: FileHandle, startSize: number, path: string): LedgerFile {
  let waiting: Waiting[] = []
  let flushing: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let due = false
  let size = startSize
  let failure: { readonly error: unknown } | null = null

  const flush = async (): Promise<void> => {
    while (due && failure === null) {
      const batch = waiting
      waiting = []
      due = false
      clearTimeout(timer)
      timer = undefined
      try {
        const bytes = Buffer.from(batch.map(({ line }) => line).join(''))
        writeAll(handle, bytes, size)
        await handle.datasync()
        size += bytes.length
        for (const { resolve } of batch) resolve()
      } catch (error) {
        failure = { error: diskProblem(error, path) }
        await handle.truncate(size).catch(() => {})
        for (const { reject } of [...batch, ...waiting]) reject(failure.error)
        waiting = []
      }
    }
    flushing = null
  }
  const sync = (): void => {
    due = true
    flushing ??= flush()
  }
  return {
    append: (entry: LedgerEntry) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure.error)
        waiting.push({ line: ledgerLine(entry), resolve, reject })
        if (entry.is === 'committing') sync()
        else timer ??= setTimeout(sync, outcomesWait)
      }),
    async close() {
      if (waiting.length > 0) sync()
      await flushing
      await handle.close()
    },
  }
}

/** Some hundred bytes into the system's memory: to have a thread do it takes longer than doing it. */
function writeAll({ fd }: FileHandle, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, bytes.length - done, position + done)
}

function damaged(path: string, line: number): Problem {
  return new Problem(
    'library-broken',
    `Line ${line} of the delivery’s ledger cannot be read, so that we cannot tell who got the digest.`,
    `Bring ${path} back from a backup. Until then nothing is sent from this delivery.`,
  )
}
