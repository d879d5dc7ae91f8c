import type { NodemailerError } from 'nodemailer'
import { oneLine } from '../../core/base/text.ts'
import { Problem } from '../../core/base/problem.ts'
import type { SmtpAccount } from './smtp-account.ts'

/** A failure of the connection or the account. `lasting` when trying again would only fail again. */
export interface SmtpTrouble {
  readonly problem: Problem
  readonly lasting: boolean
}

const checkServer = 'Check host and port in Settings → Sending, and the network; then try again.'
const checkSecurity = 'Check port and security in Settings → Sending: 465 is TLS from the start, 587 is STARTTLS.'

const missing = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'])
const unreachable = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'])

/** Says what an error of nodemailer's means, once, in words that name the server. */
export function smtpTrouble(thrown: unknown, account: SmtpAccount): SmtpTrouble {
  if (thrown instanceof Problem) return { problem: thrown, lasting: true }
  const error: NodemailerError = thrown instanceof Error ? thrown : new Error(String(thrown))
  const place = `${account.host}:${account.port}`
  const cause = error.originalCode ?? error.code ?? ''
  const reply = oneLine(error.response ?? '')
  const trouble = (code: Problem['code'], what: string, remedy: string, lasting: boolean): SmtpTrouble => ({
    problem: new Problem(code, what, remedy, { cause: error }),
    lasting,
  })
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH' || error.responseCode === 530) return loginTrouble(error, account, reply)
  if (missing.has(cause) || error.code === 'EDNS')
    return trouble('smtp-unreachable', `There is no server called ${account.host}.`, checkServer, false)
  if (unreachable.has(cause)) return trouble('smtp-unreachable', `Nothing answers at ${place}.`, checkServer, false)
  if (error.code === 'ETIMEDOUT' || cause === 'ETIMEDOUT')
    return trouble(
      'smtp-timeout',
      `${place} did not answer in time.`,
      'Try again later. If it goes on, check host and port in Settings → Sending.',
      false,
    )
  if (isCertificate(cause)) return trouble('smtp-tls', `${place} shows a certificate that cannot be trusted (${cause}).`, trustRemedy, true)
  if (error.code === 'ETLS' || /^(EPROTO$|ERR_SSL|ERR_TLS)/.test(cause))
    return trouble('smtp-tls', `${place} could not be talked to securely${said(reply)}.`, checkSecurity, reply !== '' || cause !== 'ETLS')
  if (reply !== '')
    return trouble('smtp-refused', `${place} refused us. It said: ${reply}`, 'Ask the mail provider what this means.', false)
  return trouble(
    'smtp-unreachable',
    `${place} ended the connection without a word.`,
    'Try again later. If it goes on, ask the mail provider.',
    false,
  )
}

const trustRemedy =
  'If it is your own server, name its certificate authority (a PEM file) in Settings → Sending. Otherwise do not send over it.'

function loginTrouble(error: NodemailerError, { host, user, password }: SmtpAccount, reply: string): SmtpTrouble {
  const temporary = error.responseCode !== undefined && error.responseCode < 500
  const what =
    user === '' || password === ''
      ? `${host} wants a login, and ${user === '' ? 'no user' : 'no password'} is entered.`
      : `${host} ${temporary ? 'could not check' : 'refused'} the login of ${user}${said(reply)}.`
  const remedy = temporary
    ? 'Try again in a while.'
    : 'Enter user and password again in Settings → Sending. Many providers want an app password.'
  return { problem: new Problem('smtp-login', what, remedy, { cause: error }), lasting: !temporary }
}

function isCertificate(cause: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ALTNAME/.test(cause)
}

function said(reply: string): string {
  return reply === '' ? '' : ` (${reply})`
}
