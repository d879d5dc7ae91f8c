import { lookup } from 'node:dns/promises'
import type { NodemailerError } from 'nodemailer'
import { tell } from '../../core/base/problem.ts'
import type { Account, ConnectionCheck, ConnectionStep } from '../../core/settings/account.ts'
import type { AccountKeys } from '../../core/settings/settings-ports.ts'
import { signerOf } from './dkim-key.ts'
import { expectedSecurity } from './expected-security.ts'
import type { SmtpAccount, SmtpTimeouts } from './smtp-account.ts'
import { usualTimeouts } from './smtp-account.ts'
import { smtpTrouble } from './smtp-problem.ts'
import type { SmtpSession } from './smtp-session.ts'
import { connect, logIn } from './smtp-session.ts'

type StepName = ConnectionStep['step']

/**
 * Tries an account step by step: find the server, connect, secure the connection, log in, and read the DKIM key where
 * the account signs. The first step that fails ends it; nothing is sent. Never throws.
 */
export async function checkConnection(
  { dkim, ...reach }: Account,
  { password, dkimKey, accessToken }: AccountKeys,
  timeouts: SmtpTimeouts = usualTimeouts,
): Promise<ConnectionCheck> {
  const account: SmtpAccount = { ...reach, password: password ?? '', accessToken }
  const steps: ConnectionStep[] = []
  const passed = (step: StepName, words: string): void => void steps.push({ step, ok: true, words })
  let session: SmtpSession | undefined
  try {
    passed('find', await find(account))
    session = await connect(account, timeouts)
    passed('connect', `${account.host}:${account.port} answered.`)
    passed('secure', secureWords(account))
    await logIn(session, account)
    passed(
      'login',
      account.user === '' ? 'No login is entered, and none was tried.' : `${account.host} accepted the login of ${account.user}.`,
    )
    const signer = signerOf({ ...reach, dkim }, dkimKey)
    if (signer) passed('dkim', `Messages will be signed for ${signer.domain}, key ${signer.selector}.`)
    return { ok: true, steps }
  } catch (error) {
    const failed = failedSteps(error, account, steps.at(-1)?.step ?? null)
    const mistaken = steps.at(-1)?.step === 'find' && mayBeMistaken(error, account) ? await mistakenSecurity(account, timeouts) : null
    return { ok: false, steps: [...steps, ...(mistaken ?? failed)] }
  } finally {
    session?.leave()
  }
}

/** A port for TLS asked in plain words says nothing, and one for plain words cannot be talked to in TLS: both look like broken servers. */
async function mistakenSecurity(account: SmtpAccount, timeouts: SmtpTimeouts): Promise<readonly ConnectionStep[] | null> {
  const expected = await expectedSecurity(account, timeouts)
  if (expected === null) return null
  const place = `${account.host}:${account.port}`
  const words =
    expected === 'tls'
      ? `${place} begins with TLS, and the account says otherwise. Choose “TLS from the start” for this port; for STARTTLS the port is usually 587.`
      : `${place} does not begin with TLS, and the account says it does. Choose “STARTTLS” for this port; for TLS from the start the port is usually 465.`
  return [
    { step: 'connect', ok: true, words: `${place} answered.` },
    { step: 'secure', ok: false, words },
  ]
}

/** The connection was there and came to nothing. */
function mayBeMistaken(error: unknown, { security }: SmtpAccount): boolean {
  if (!(error instanceof Error)) return false
  const { code = '', originalCode = code, response }: NodemailerError = error
  if (security === 'tls') return /^(EPROTO$|ERR_SSL)/.test(originalCode)
  return response === undefined && (code === 'ETIMEDOUT' || code === 'ECONNECTION' || originalCode === 'ECONNRESET')
}

async function find({ host }: SmtpAccount): Promise<string> {
  const { address } = await lookup(host)
  return address === host ? `The server is ${host}.` : `${host} is ${address}.`
}

function secureWords({ security }: SmtpAccount): string {
  return security === 'none'
    ? 'The connection is not secured, as the account says.'
    : 'The connection is secured, and the certificate is good.'
}

/** The step that failed follows from the last that passed, except that a failed handshake means the connection itself was there. */
function failedSteps(error: unknown, account: SmtpAccount, passed: StepName | null): readonly ConnectionStep[] {
  const { problem } = smtpTrouble(error, account)
  const { what, remedy } = tell(problem)
  const words = `${what} ${remedy}`
  if (passed === null) return [{ step: 'find', ok: false, words }]
  if (passed === 'secure') return [{ step: 'login', ok: false, words }]
  if (passed === 'login') return [{ step: 'dkim', ok: false, words }]
  if (problem.code !== 'smtp-tls') return [{ step: 'connect', ok: false, words }]
  return [
    { step: 'connect', ok: true, words: `${account.host}:${account.port} answered.` },
    { step: 'secure', ok: false, words },
  ]
}
