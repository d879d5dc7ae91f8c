import SMTPConnection, { type SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection'
import XOAuth2, { type XOAuth2TokenCallback } from 'nodemailer/lib/xoauth2'
import type { AccessToken } from '../../core/settings/oauth/tokens.ts'
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
export async function logIn(session: SmtpSession, { user, password, accessToken }: SmtpAccount): Promise<void> {
  if (user === '') return
  await (accessToken ? logInByToken(session, user, accessToken) : authenticate(session, { user, pass: password }))
}

/** A token may have been taken back, or ended, before it says so itself: once refused, another is got (RFC 6749 §1.5). */
async function logInByToken(session: SmtpSession, user: string, accessToken: AccessToken): Promise<void> {
  try {
    await authenticate(session, { user, oauth2: new Bearer({ user, accessToken: await accessToken(false) }) })
  } catch (error) {
    if (!(error instanceof Error && 'responseCode' in error && (error.responseCode === 535 || error.responseCode === 334))) throw error
    await authenticate(session, { user, oauth2: new Bearer({ user, accessToken: await accessToken(true) }) })
  }
}

async function authenticate({ connection, onEnd }: SmtpSession, login: SMTPConnectionAuth): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject)
    const leave = onEnd(() => reject(Object.assign(new Error('Connection closed'), { code: 'ECONNECTION' })))
    connection.login(login, error => {
      leave()
      if (error) reject(error)
      else resolve()
    })
  })
}

/** A token that is at hand; nodemailer asks for it once more before it gives up. */
class Bearer extends XOAuth2 {
  override getToken(_renew: boolean, callback: XOAuth2TokenCallback): void {
    callback(null, String(this.accessToken))
  }
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
