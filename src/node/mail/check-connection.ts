import { lookup } from 'node:dns/promises'
import { tell } from '../../core/base/problem.ts'
import type { Account, ConnectionCheck, ConnectionStep } from '../../core/settings/account.ts'
import { signerOf } from './dkim-key.ts'
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
  password: string | null,
  dkimKey: string | null,
  timeouts: SmtpTimeouts = usualTimeouts,
): Promise<ConnectionCheck> {
  const account: SmtpAccount = { ...reach, password: password ?? '' }
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
    return { ok: false, steps: [...steps, ...failedSteps(error, account, steps.at(-1)?.step ?? null)] }
  } finally {
    session?.leave()
  }
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
