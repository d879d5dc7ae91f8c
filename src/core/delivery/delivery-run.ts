import { openPass } from './delivery-pass.ts'
import type { FateBook } from './fate-book.ts'
import { openPace } from './pace.ts'
import type { Patience } from './patience.ts'
import { withJitter } from './patience.ts'
import type { RunParts } from './run-parts.ts'
import type { Standstill } from './stopping.ts'
import { standstillWords } from './stopping.ts'

/** Sends to everybody waiting or deferred, and answers how it came to stand still. Never throws: whatever fails stops it in words. */
export async function runDelivery(parts: RunParts): Promise<Standstill> {
  const { book, stopping, patience, clock } = parts
  const turns = openTurns(parts)
  await sendTo(parts, book.having('waiting', 'deferred'), turns)
  for (const pause of patience.retryDeferred) {
    if (stopping.wish() !== null || book.counts().deferred === 0) break
    await stopping.sleep(withJitter(pause))
    await sendTo(parts, book.having('waiting', 'deferred'), turns)
  }
  return stopping.wish() ?? whenThrough(book, patience, clock())
}

/** Turns to send in. */
interface Turns {
  /** Resolves when it is somebody's turn; false when the limits allow no more for longer than it is worth waiting for. */
  next(): Promise<boolean>
  /** How the delivery stands once whoever had a turn has used it: set as soon as somebody got none. */
  usedUp(): Standstill | null
}

/** Turns at the account’s pace, within its limits. */
function openTurns({ perSecond, allowance, stopping, patience, clock }: RunParts): Turns {
  const pace = openPace(perSecond, milliseconds => stopping.sleep(milliseconds))
  let usedUp: Standstill | null = null
  return {
    usedUp: () => usedUp,
    async next() {
      await pace()
      const now = clock().getTime()
      const at = allowance.next(now)
      if (at - now > patience.longestWait) {
        usedUp = { state: 'scheduled', reason: limitsReached, continueAt: new Date(at).toISOString() }
        return false
      }
      allowance.take(at)
      if (at > now) await stopping.sleep(at - now)
      return true
    },
  }
}

const limitsReached = 'The account has sent as much as its limits allow for now.'

/** One pass over some recipients, on all connections at once. */
async function sendTo(parts: RunParts, recipients: readonly number[], turns: Turns): Promise<void> {
  const { stopping } = parts
  const workers = Math.max(1, Math.min(parts.connections, recipients.length))
  const pass = openPass(parts, recipients, workers)
  const work = async (): Promise<void> => {
    for (let n = pass.next(); n !== undefined; n = pass.next()) {
      if (!(await turns.next()) || stopping.wish() !== null) return
      await pass.send(n).catch((error: unknown) => stopping.stop({ state: 'paused', reason: standstillWords(error) }))
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  await pass.recorded()
  const usedUp = turns.usedUp()
  if (usedUp !== null) stopping.stop(usedUp)
}

/** Whoever is still deferred is tried again later by itself, each time after a longer while, and in the end when the curator says. */
function whenThrough(book: FateBook, { retryDeferred, retryLater }: Patience, now: Date): Standstill {
  const { waiting, deferred } = book.counts()
  if (waiting + deferred === 0) return { state: 'finished', reason: '' }
  const whose = deferred === 1 ? 'One recipient’s server' : `The servers of ${deferred} recipients`
  const tries = book.having('deferred').reduce((fewest, n) => Math.min(fewest, book.at(n).attempts), Infinity)
  const pause = retryLater[Math.max(0, Math.ceil(tries / (retryDeferred.length + 1)) - 1)]
  if (pause === undefined) return { state: 'paused', reason: `${whose} asked us to try again later. Resume in a while.` }
  const continueAt = new Date(now.getTime() + withJitter(pause)).toISOString()
  return { state: 'scheduled', reason: `${whose} asked us to try again later.`, continueAt }
}
