import type { Account, AccountDraft, AccountView } from '../../../core/settings/account.ts'

/** An account as the form holds it. */
export type DraftedAccount = AccountDraft['account']

const newAccount: DraftedAccount = {
  id: null,
  name: '',
  kind: 'smtp',
  host: '',
  port: 465,
  security: 'tls',
  user: '',
  oauth: null,
  fromName: '',
  fromAddress: '',
  replyTo: '',
  postalAddress: '',
  unsubscribeAddress: '',
  unsubscribeUrl: '',
  dkim: null,
  perSecond: 5,
  perMinute: 0,
  perHour: 0,
  perDay: 0,
  connections: 2,
  caFile: '',
}

/** The form's first contents: an account as it is kept, or a new one that tries not to be a burden to its server. */
export function draftOf(view: AccountView | null): DraftedAccount {
  if (!view) return newAccount
  const { hasPassword: _p, hasDkimKey: _k, hasClientSecret: _s, isSignedIn: _i, ...account } = view
  return account
}

/** A draft in which no secret is changed. */
export function nothingSecret(account: DraftedAccount): AccountDraft {
  return { account, password: null, dkimKey: null, clientSecret: null }
}

/** The usual port of each kind of security (RFC 8314, RFC 6409). */
export const usualPorts: Readonly<Record<Account['security'], number>> = { tls: 465, starttls: 587, none: 25 }
