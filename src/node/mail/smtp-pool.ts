import type { SmtpAccount, SmtpTimeouts } from './smtp-account.ts'
import type { SmtpTrouble } from './smtp-problem.ts'
import type { SmtpSession } from './smtp-session.ts'
import { openSession } from './smtp-session.ts'

/** A session and how much it has been used. */
export interface PooledSession extends SmtpSession {
  sent: number
  refused: number
}

/** Sessions kept from one message to the next. There are never more than sends under way. */
export interface SmtpPool {
  /** A session that stands ready, or a new one, or what stands in the way of one. */
  take(): Promise<PooledSession | SmtpTrouble>
  /** Takes a session back after one message. */
  giveBack(session: PooledSession, accepted: boolean): void
  /** Says goodbye on idle sessions and cuts off the others. */
  close(): void
}

// Many servers hang up after a hundred messages; to hang up ourselves is kinder than to lose one.
const messagesPerSession = 100
// Postfix slows down after 10 errors on one connection and hangs up after 20.
const refusalsPerSession = 8

export function openPool(account: SmtpAccount, timeouts: SmtpTimeouts): SmtpPool {
  const busy = new Set<PooledSession>()
  const idle: PooledSession[] = []
  let closed = false

  const idleSession = (): PooledSession | undefined => {
    for (let session = idle.pop(); session; session = idle.pop()) if (session.isOpen()) return session
    return undefined
  }
  return {
    async take() {
      const ready = idleSession()
      if (ready) busy.add(ready)
      if (ready) return ready
      const opened = await openSession(account, timeouts)
      if ('problem' in opened) return opened
      const session = { ...opened, sent: 0, refused: 0 }
      busy.add(session)
      if (closed) session.close()
      return session
    },
    giveBack(session, accepted) {
      busy.delete(session)
      session.sent += 1
      session.refused += accepted ? 0 : 1
      if (!session.isOpen()) return
      if (closed || session.sent >= messagesPerSession || session.refused >= refusalsPerSession) session.leave()
      else idle.push(session)
    },
    close() {
      closed = true
      for (const session of idle.splice(0)) session.leave()
      for (const session of busy) session.close()
    },
  }
}
