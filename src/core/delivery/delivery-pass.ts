import { Problem } from '../base/problem.ts'
import type { Subscriber } from '../subscribers/subscriber.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { Receipt } from './mail.ts'
import type { RunParts } from './run-parts.ts'
import { saysNoMailbox } from './server-reply.ts'
import { standstillWords } from './stopping.ts'

/** One pass over some recipients, shared by the connections that work on it. */
export interface Pass {
  /** Whose turn it is; nothing when nobody is left. */
  next(): number | undefined
  /** Sends to one recipient and sees to what came of it. Throws when the whole delivery should stand still. */
  send(n: number): Promise<void>
  /** Resolves once every outcome so far is durable, or the failure to make it so has stopped the delivery. */
  recorded(): Promise<void>
}

type Unsent = Extract<Receipt, { is: 'unsent' }>

// A message that the connection dies under this often is itself the likely cause.
const lossesUnderOneMessage = 3

export function openPass(parts: RunParts, recipients: readonly number[], workers: number): Pass {
  const { audience, listId, record, write, mailer, subscribers, stopping, patience, clock } = parts
  const queue = recipients.toReversed()
  const lossesUnder = new Map<number, number>()
  let [losses, lostReplies, refusals] = [0, 0, 0]
  let recorded = Promise.resolve()

  /** Not awaited before the next message: entries are durable in order, so the next `committing` carries this one with it. */
  const keep = (n: number, is: Exclude<LedgerEntry['is'], 'committing'>, reply: string): void => {
    recorded = record({ is, n, at: clock().toISOString(), reply }).catch((error: unknown) =>
      stopping.stop({ state: 'paused', reason: standstillWords(error) }),
    )
  }

  const lost = async (n: number, { problem, begun, lasting }: Unsent): Promise<void> => {
    const under = (lossesUnder.get(n) ?? 0) + (begun ? 1 : 0)
    lossesUnder.set(n, under)
    if (lasting) throw problem
    if (under >= lossesUnderOneMessage) return keep(n, 'deferred', problem.message)
    queue.push(n)
    losses += 1
    if (losses >= patience.lossesInARow * workers) throw problem
    await stopping.sleep(patience.afterLoss * 2 ** Math.floor((losses - 1) / workers))
  }

  /** A server that never answers would make everybody unknown: as many lost replies in a row as connections are enough. */
  const lostReply = async (reply: string): Promise<void> => {
    lostReplies += 1
    if (lostReplies >= Math.max(2, workers)) throw new Problem('smtp-unreachable', reply, 'See what the unknown readers got, then resume.')
    await stopping.sleep(patience.afterLoss)
  }

  const settle = async (n: number, subscriberId: string, receipt: Exclude<Receipt, Unsent>): Promise<void> => {
    keep(n, receipt.is, receipt.reply)
    if (receipt.is === 'unknown') return lostReply(receipt.reply)
    losses = 0
    lostReplies = 0
    const gone = receipt.is === 'rejected' && saysNoMailbox(receipt.reply)
    if (gone) await subscribers.takeAway({ ids: [subscriberId], is: 'bouncing', cause: receipt.reply })
    if (receipt.is === 'accepted') refusals = 0
    else if (receipt.is === 'rejected' && !gone) refusals += 1
    if (refusals >= patience.refusalsInARow) throw refusesUs(refusals, receipt.reply)
  }

  return {
    next: () => queue.pop(),
    async send(n) {
      const recipient = audience[n]
      if (!recipient) return
      const gone = whyNotTo(await subscribers.subscriber(recipient.subscriberId), listId)
      if (gone !== null) return keep(n, 'skipped', gone)
      const mail = write(recipient, n, clock())
      let committing = false
      const receipt = await mailer.send(mail, () => {
        committing = true
        return record({ is: 'committing', n, at: clock().toISOString(), messageId: mail.messageId })
      })
      if (receipt.is !== 'unsent') return settle(n, recipient.subscriberId, receipt)
      if (committing) keep(n, 'waiting', receipt.problem.message)
      return lost(n, receipt)
    },
    recorded: () => recorded,
  }
}

/** Why somebody of the audience gets nothing after all, by how they stand at this moment; null when they do. */
function whyNotTo(subscriber: Subscriber | undefined, listId: string): string | null {
  if (!subscriber) return 'Was removed before the message was sent.'
  const { standing, listIds } = subscriber
  if (standing.is !== 'subscribed') return `Was ${standing.is} before the message was sent: ${standing.cause}`
  return listIds.includes(listId) ? null : 'Was taken off the list before the message was sent.'
}

function refusesUs(count: number, reply: string): Problem {
  return new Problem(
    'smtp-refused',
    `The mail server refused ${count} messages in a row. It said: ${reply}`,
    'Ask the mail provider what this means, change the account or the digest, then resume.',
  )
}
