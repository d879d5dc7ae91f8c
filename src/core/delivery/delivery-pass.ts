import type { LedgerEntry } from './ledger-entry.ts'
import type { Receipt } from './mail.ts'
import { withJitter } from './patience.ts'
import type { RunParts } from './run-parts.ts'
import { saysNoMailbox } from './server-reply.ts'
import { standstillWords } from './stopping.ts'
import { openTrouble } from './trouble.ts'
import { outOfReach } from './out-of-reach.ts'
import { whyNotTo } from './why-not-to.ts'

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

export function openPass(parts: RunParts, recipients: readonly number[], connections: number): Pass {
  const { audience, listId, record, write, mailer, subscribers, stopping, patience, clock } = parts
  const queue = recipients.toReversed()
  const lossesUnder = new Map<number, number>()
  const trouble = openTrouble(patience, connections)
  let recorded = Promise.resolve()

  /** Not awaited before the next message: entries are durable in order, so the next `committing` carries this one with it. */
  const keep = (n: number, is: Exclude<LedgerEntry['is'], 'committing'>, reply: string, ms?: number): void => {
    recorded = record({ is, n, at: clock().toISOString(), reply, ms }).catch((error: unknown) =>
      stopping.stop({ state: 'paused', reason: standstillWords(error) }),
    )
  }
  const lost = async (n: number, { problem, begun, lasting }: Unsent): Promise<void> => {
    if (lasting) throw problem
    const under = (lossesUnder.get(n) ?? 0) + (begun ? 1 : 0)
    lossesUnder.set(n, under)
    if (under >= lossesUnderOneMessage) return keep(n, 'deferred', problem.message)
    queue.push(n)
    const pause = trouble.loss()
    if (pause === null) return stopping.stop(outOfReach(parts, problem))
    await stopping.sleep(withJitter(pause))
  }
  const settle = async (n: number, subscriberId: string, { is, reply, ms }: Exclude<Receipt, Unsent>): Promise<void> => {
    keep(n, is, reply, ms)
    if (is === 'unknown') return stopping.sleep(trouble.lostReply(reply))
    trouble.answer(is === 'accepted')
    if (is !== 'rejected') return
    if (saysNoMailbox(reply)) await subscribers.takeAway({ ids: [subscriberId], is: 'bouncing', cause: reply })
    else trouble.refusal(reply)
  }
  return {
    next: () => queue.pop(),
    async send(n) {
      const recipient = audience.at(n)
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
