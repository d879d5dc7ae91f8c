import { Problem } from '../base/problem.ts'
import type { Patience } from './patience.ts'

/** Counts what goes wrong in a row, and says how long to wait; throws a Problem when the delivery should wait for the curator instead. */
export interface Trouble {
  /** A connection was lost before a message could be accepted. Answers milliseconds, or null when the server is out of reach. */
  loss(): number | null
  /** The end of a message had left and no reply came. Answers milliseconds. */
  lostReply(reply: string): number
  /** The server refused a message, for a reason that is not a missing mailbox. */
  refusal(reply: string): void
  /** The server answered; `accepted` when it took the message. */
  answer(accepted: boolean): void
}

export function openTrouble({ afterLoss, lossesInARow, refusalsInARow }: Patience, connections: number): Trouble {
  let [losses, lostReplies, refusals] = [0, 0, 0]
  return {
    loss() {
      losses += 1
      if (losses >= lossesInARow * connections) return null
      return afterLoss * 2 ** Math.floor((losses - 1) / connections)
    },
    // Every lost reply makes somebody unknown: as many in a row as there are connections are enough.
    lostReply(reply) {
      lostReplies += 1
      if (lostReplies >= Math.max(2, connections))
        throw new Problem('smtp-unreachable', reply, 'See what the unknown readers got, then resume.')
      return afterLoss
    },
    refusal(reply) {
      refusals += 1
      if (refusals >= refusalsInARow) throw refusesUs(refusals, reply)
    },
    answer(accepted) {
      losses = 0
      lostReplies = 0
      if (accepted) refusals = 0
    },
  }
}

function refusesUs(count: number, reply: string): Problem {
  return new Problem(
    'smtp-refused',
    `The mail server refused ${count} messages in a row. It said: ${reply}`,
    'Ask the mail provider what this means, change the account or the digest, then resume.',
  )
}
