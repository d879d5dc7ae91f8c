import type { NodemailerError } from 'nodemailer'
import { oneLine } from '../../core/base/text.ts'
import { Problem, type ProblemCode } from '../../core/base/problem.ts'
import { certificateWords } from './certificate-problem.ts'
import { loginRemedy } from './login-problem.ts'
import type { SmtpAccount } from './smtp-account.ts'

/** A failure of the connection or the account. `lasting` when trying again would only fail again. */
export interface SmtpTrouble {
  readonly problem: Problem
  readonly lasting: boolean
}

/** Says what an error of nodemailer's means, once, in words that name the server. */
export function smtpTrouble(thrown: unknown, account: SmtpAccount): SmtpTrouble {
  if (thrown instanceof Problem) return { problem: thrown, lasting: true }
  const error: NodemailerError = thrown instanceof Error ? thrown : new Error(String(thrown))
  return loginTrouble(error, account) ?? networkTrouble(error, account) ?? securityTrouble(error, account) ?? otherTrouble(error, account)
}

const missing = new Set(['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME', 'ENODATA'])
// No way off this computer: no cable, no Wi-Fi, or a firewall that keeps everything in.
const offline = new Set(['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'])

const checkServer = 'Check host and port in Settings → Accounts, and the network; then try again.'
const checkSecurity = 'Check port and security in Settings → Accounts: 465 is TLS from the start, 587 is STARTTLS.'
const checkNetwork = 'Check that this computer is online, then try again.'
const enterLogin = 'Enter user and password in Settings → Accounts. Many providers want an app password.'
const tryLater = 'Try again later. If it goes on, check host and port in Settings → Accounts.'

function loginTrouble(error: NodemailerError, account: SmtpAccount): SmtpTrouble | null {
  const { host, user, password, accessToken } = account
  if (error.code !== 'EAUTH' && error.code !== 'ENOAUTH' && error.responseCode !== 530) return null
  if (user === '') return trouble('smtp-login', `${host} wants a login, and no user is entered.`, enterLogin, true, error)
  if (accessToken) return tokenTrouble(error, account)
  if (password === '') return trouble('smtp-login', `${host} wants a login, and no password is entered.`, enterLogin, true, error)
  const temporary = error.responseCode !== undefined && error.responseCode < 500
  return temporary
    ? trouble('smtp-login', `${host} could not check the login of ${user}${said(error)}.`, tryLater, false, error)
    : trouble('smtp-login', `${host} refused the login of ${user}${said(error)}.`, loginRemedy(error, account), true, error)
}

/** The server refused a fresh token: the consent does not cover this mailbox, or the mailbox may not send. */
function tokenTrouble(error: NodemailerError, { host, user }: SmtpAccount): SmtpTrouble {
  const remedy =
    'Sign in again in Settings → Accounts, as exactly this user. At Microsoft 365 the administrator must also allow SMTP AUTH for the mailbox.'
  return trouble('smtp-login', `${host} refused the sign-in of ${user}${said(error)}.`, remedy, (error.responseCode ?? 500) >= 500, error)
}

function networkTrouble(error: NodemailerError, account: SmtpAccount): SmtpTrouble | null {
  const cause = causeOf(error)
  if (missing.has(cause)) return trouble('smtp-unreachable', `There is no server called ${account.host}.`, checkServer, false, error)
  if (cause === 'EAI_AGAIN' || error.code === 'EDNS')
    return trouble('smtp-unreachable', `${account.host} could not be looked up: no name server answers.`, checkNetwork, false, error)
  if (offline.has(cause))
    return trouble('smtp-unreachable', `There is no network on the way to ${account.host}.`, checkNetwork, false, error)
  if (cause === 'ECONNREFUSED' || cause === 'EHOSTUNREACH')
    return trouble('smtp-unreachable', `Nothing answers at ${placeOf(account)}.`, checkServer, false, error)
  if (error.code === 'ETIMEDOUT' || cause === 'ETIMEDOUT')
    return trouble('smtp-timeout', `${placeOf(account)} did not answer in time.`, tryLater, false, error)
  return null
}

/** A handshake cut off may go through the next time; a certificate or a protocol does not change by itself. */
function securityTrouble(error: NodemailerError, account: SmtpAccount): SmtpTrouble | null {
  const [cause, place] = [causeOf(error), placeOf(account)]
  const certificate = certificateWords(cause, error, account.host, place)
  if (certificate) return trouble('smtp-tls', certificate.what, certificate.remedy, true, error)
  if (error.code !== 'ETLS' && !/^(EPROTO$|ERR_SSL|ERR_TLS)/.test(cause)) return null
  const lasting = error.response !== undefined || cause !== 'ETLS'
  const what =
    account.security === 'starttls' && error.response !== undefined
      ? `${place} does not offer to secure the connection (STARTTLS)${said(error)}.`
      : `${place} could not be talked to securely${said(error)}.`
  return trouble('smtp-tls', what, checkSecurity, lasting, error)
}

// A port where mail is read or pages are served greets in its own way (RFC 9051, RFC 1939, RFC 9112).
const otherServers = [
  [/^\* (OK|PREAUTH|BYE)/i, 'is for reading mail (IMAP), not for sending it.'],
  [/^\+OK/i, 'is for reading mail (POP3), not for sending it.'],
  [/^HTTP\//i, 'is a web server, not a mail server.'],
] as const

function otherTrouble(error: NodemailerError, account: SmtpAccount): SmtpTrouble {
  const reply = oneLine(error.response ?? '')
  const [, otherwise] = otherServers.find(([greeting]) => greeting.test(reply)) ?? []
  if (otherwise !== undefined) return trouble('smtp-unreachable', `${placeOf(account)} ${otherwise}`, checkSecurity, true, error)
  return reply === ''
    ? trouble('smtp-unreachable', `${placeOf(account)} ended the connection without a word.`, tryLater, false, error)
    : trouble(
        'smtp-refused',
        `${placeOf(account)} refused us. It said: ${reply}`,
        'Ask the mail provider what this means.',
        isForGood(error),
        error,
      )
}

/** A server that will not even greet us does not change its mind by itself, as one that is busy does. */
function isForGood({ command, responseCode = 0 }: NodemailerError): boolean {
  return command === 'CONN' && responseCode >= 500
}

function trouble(code: ProblemCode, what: string, remedy: string, lasting: boolean, cause: Error): SmtpTrouble {
  return { problem: new Problem(code, what, remedy, { cause }), lasting }
}

function causeOf({ originalCode, code }: NodemailerError): string {
  return originalCode ?? code ?? ''
}

function placeOf({ host, port }: SmtpAccount): string {
  return `${host}:${port}`
}

function said({ response }: NodemailerError): string {
  return response === undefined ? '' : ` (${oneLine(response)})`
}
