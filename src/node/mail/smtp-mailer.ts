import { readAddress } from '../../core/base/email-address.ts'
import type { Mail, Mailer } from '../../core/delivery/mail.ts'
import type { Account } from '../../core/settings/account.ts'
import type { AccessToken } from '../../core/settings/oauth/tokens.ts'
import type { PictureBytes } from './compose-message.ts'
import { messagePieces, openComposer } from './compose-message.ts'
import { signerOf } from './dkim-key.ts'
import { dkimSignature } from './dkim-signature.ts'
import type { SmtpAccount, SmtpTimeouts } from './smtp-account.ts'
import { usualTimeouts } from './smtp-account.ts'
import { openPool } from './smtp-pool.ts'
import { receiptOf } from './smtp-receipt.ts'
import type { SmtpSession } from './smtp-session.ts'
import type { Envelope } from './smtp-transaction.ts'
import { transact } from './smtp-transaction.ts'

/** What an SMTP mailer is made of. */
export interface SmtpMailerParts {
  readonly account: Account
  readonly password: string | null
  /** Null or left out where the account has a password. */
  readonly accessToken?: AccessToken | null
  /** PEM; needed when the account signs. */
  readonly dkimKey: string | null
  readonly pictureBytes: PictureBytes
  readonly timeouts?: SmtpTimeouts
}

/** A mailer over SMTP: one connection for each send under way, kept for the next. Throws dkim-key when it should sign and cannot. */
export function smtpMailer({
  account: { dkim, ...rest },
  password,
  accessToken = null,
  dkimKey,
  pictureBytes,
  timeouts = usualTimeouts,
}: SmtpMailerParts): Mailer {
  const account: SmtpAccount = { ...rest, password: password ?? '', accessToken }
  const signer = signerOf({ ...rest, dkim }, dkimKey)
  const pool = openPool(account, timeouts)
  const compose = openComposer(pictureBytes)
  return {
    async send(mail, commit) {
      const composed = await compose(mail)
      const message = messagePieces(composed, signer === null ? '' : await dkimSignature(composed, signer))
      const session = await pool.take()
      if ('problem' in session) return { is: 'unsent', begun: false, ...session }
      let accepted = false
      try {
        const envelope = envelopeOf(mail, session)
        if ('fault' in envelope) return { is: 'rejected', reply: envelope.fault }
        const start = performance.now()
        const outcome = await transact(session, envelope, message, commit)
        accepted = outcome.ok
        const receipt = receiptOf(outcome, account)
        const answered = receipt.is !== 'unsent' && receipt.is !== 'unknown'
        return answered ? { ...receipt, ms: Math.round(performance.now() - start) } : receipt
      } finally {
        pool.giveBack(session, accepted)
      }
    },
    close: async () => pool.close(),
  }
}

/** Domains go as A-labels; nodemailer would send letters beyond ASCII before the @ even to a server that takes none. */
function envelopeOf(mail: Mail, session: SmtpSession): Envelope | { readonly fault: string } {
  const to = readAddress(mail.to.address)
  if (to.fault !== null) return { fault: `The address ${to.fault}.` }
  if (to.address.smtpUtf8 && !session.offers('SMTPUTF8'))
    return { fault: 'The address has letters beyond ASCII before the @, and the mail server takes none (SMTPUTF8).' }
  const from = readAddress(mail.from.address)
  return { from: from.fault === null ? asciiAddress(from.address) : mail.from.address, to: asciiAddress(to.address) }
}

function asciiAddress({ local, domain }: { readonly local: string; readonly domain: string }): string {
  return `${local}@${domain}`
}
