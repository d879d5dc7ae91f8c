import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpAccount, SmtpTimeouts } from './smtp-account.ts'
import { connectionOptions } from './smtp-account.ts'
import type { SmtpTrouble } from './smtp-problem.ts'
import { smtpTrouble } from './smtp-problem.ts'

/** A connection on which the server has greeted us, secured where the account says so. */
export interface SmtpSession {
  readonly connection: SMTPConnection
  /** What the server answered to EHLO offers this extension (RFC 5321 §4.1.1.1). */
  offers(extension: string): boolean
  readonly isOpen: () => boolean
  /** Calls back after the connection has ended, however it ended, and the call that it met has been told why. The answer takes that back. */
  onEnd(then: () => void): () => void
  /** Says goodbye and ends it, and does not wait long for an answer. */
  leave(): void
  /** Ends it at once, without a word. */
  close(): void
}

const goodbyeMs = 2_000

/** Connects, and secures the connection; does not log in. Throws nodemailer's error. */
export async function connect(account: SmtpAccount, timeouts: SmtpTimeouts): Promise<SmtpSession> {
  const connection = new SMTPConnection(await connectionOptions(account, timeouts))
  await new Promise<void>((resolve, reject) => {
    // Stays for the connection's whole life: what goes wrong later is told by the call that it meets.
    connection.on('error', reject)
    connection.connect(error => (error ? reject(error) : resolve()))
  })
  const ehlo = String(connection.lastServerResponse).toUpperCase().split(/\r?\n/)
  return {
    connection,
    offers: extension => ehlo.some(line => line.slice(4).split(' ')[0] === extension),
    isOpen: () => !connection.destroyed,
    onEnd(then) {
      const after = (): void => queueMicrotask(then)
      if (connection.destroyed) after()
      else connection.once('end', after)
      return () => void connection.off('end', after)
    },
    leave() {
      if (connection.destroyed) return
      connection.quit()
      setTimeout(() => connection.close(), goodbyeMs).unref()
    },
    close: () => connection.close(),
  }
}

/** Logs in where the account has a user. Throws nodemailer's error. */
export async function logIn({ connection, onEnd }: SmtpSession, { user, password }: SmtpAccount): Promise<void> {
  if (user === '') return
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject)
    const leave = onEnd(() => reject(Object.assign(new Error('Connection closed'), { code: 'ECONNECTION' })))
    connection.login({ user, pass: password }, error => {
      leave()
      if (error) reject(error)
      else resolve()
    })
  })
}

/** A session to send over, or what stands in its way. */
export async function openSession(account: SmtpAccount, timeouts: SmtpTimeouts): Promise<SmtpSession | SmtpTrouble> {
  let session: SmtpSession | undefined
  try {
    session = await connect(account, timeouts)
    await logIn(session, account)
    return session
  } catch (error) {
    session?.close()
    return smtpTrouble(error, account)
  }
}
