import { readFile } from 'node:fs/promises'
import { getCACertificates } from 'node:tls'
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { Problem } from '../../core/base/problem.ts'
import type { Account } from '../../core/settings/account.ts'
import type { AccessToken } from '../../core/settings/oauth/tokens.ts'

/** What it takes to reach a mail server. `password` is empty when there is none. */
export interface SmtpAccount extends Pick<Account, 'host' | 'port' | 'security' | 'user' | 'caFile'> {
  readonly password: string
  /** Logs in with a token (XOAUTH2) in place of the password. */
  readonly accessToken?: AccessToken | null
}

/** How long a silent server is waited for, in milliseconds. */
export interface SmtpTimeouts {
  readonly connect: number
  readonly greeting: number
  readonly silence: number
}

export const usualTimeouts: SmtpTimeouts = { connect: 15_000, greeting: 15_000, silence: 60_000 }

/** nodemailer's options for an account. Throws file-unreadable for a CA file that is not there. */
export async function connectionOptions(account: SmtpAccount, timeouts: SmtpTimeouts): Promise<SMTPConnectionOptions> {
  const { host, port, security, caFile } = account
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: caFile === '' ? {} : { ca: [...getCACertificates('default'), await readCa(caFile)] },
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    socketCloseTimeout: 1_000,
  }
}

async function readCa(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new Problem(
      'file-unreadable',
      `The file of certificate authorities ${path} cannot be read.`,
      'Choose it again in Settings → Accounts.',
      {
        cause: error,
      },
    )
  }
}
