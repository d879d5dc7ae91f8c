import { openPass } from './delivery-pass.ts'
import type { FateBook } from './fate-book.ts'
import { openPace } from './pace.ts'
import type { RunParts } from './run-parts.ts'
import type { Standstill } from './stopping.ts'
import { standstillWords } from './stopping.ts'

/** Sends to everybody waiting or deferred, and answers how it came to stand still. Never throws: whatever fails stops it in words. */
export async function runDelivery(parts: RunParts): Promise<Standstill> {
  const { book, stopping, patience } = parts
  const turn = openPace(parts.perSecond, milliseconds => stopping.sleep(milliseconds))
  await sendTo(parts, book.having('waiting', 'deferred'), turn)
  for (const pause of patience.retryDeferred) {
    if (stopping.wish() !== null || book.counts().deferred === 0) break
    await stopping.sleep(pause)
    await sendTo(parts, book.having('waiting', 'deferred'), turn)
  }
  return stopping.wish() ?? whenThrough(book)
}

/** One pass over some recipients, on all connections at once. */
async function sendTo(parts: RunParts, recipients: readonly number[], turn: () => Promise<void>): Promise<void> {
  const { stopping } = parts
  const workers = Math.max(1, Math.min(parts.connections, recipients.length))
  const pass = openPass(parts, recipients, workers)
  const work = async (): Promise<void> => {
    for (let n = pass.next(); n !== undefined; n = pass.next()) {
      await turn()
      if (stopping.wish() !== null) return
      await pass.send(n).catch((error: unknown) => stopping.stop({ state: 'paused', reason: standstillWords(error) }))
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  await pass.recorded()
}

function whenThrough(book: FateBook): Standstill {
  const { waiting, deferred } = book.counts()
  if (waiting + deferred === 0) return { state: 'finished', reason: '' }
  const whose = deferred === 1 ? 'One recipient’s server' : `The servers of ${deferred} recipients`
  return { state: 'paused', reason: `${whose} asked us to try again later. Resume in a while.` }
}
