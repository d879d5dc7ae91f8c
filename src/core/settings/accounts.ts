import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { type AccountSecret, forgetSecrets, keepSecret, readSecret } from './account-secrets.ts'
import type { Account, AccountDraft, AccountView, ConnectionCheck, DnsRecord } from './account.ts'
import { dkimRecord } from './dkim-record.ts'
import { readDraft } from './draft-account.ts'
import { localAccount } from './local-account.ts'
import { accessTokenOf } from './oauth/access-token.ts'
import type { SettingsPorts } from './settings-ports.ts'

/** The account, with no secret in it; the local mailbox is always there. */
export async function openAccount({ accounts }: SettingsPorts, id: string): Promise<Account> {
  const account = await accounts.get(id)
  if (account) return account
  if (id !== localAccount.id) throw new Problem('not-found', 'That account is no longer there.', 'Choose another account in Settings.')
  const { after } = await accounts.change(id, now => now ?? localAccount)
  return after ?? localAccount
}

/** Every account: the local mailbox first, the others by name. */
export async function listAccounts(ports: SettingsPorts): Promise<readonly AccountView[]> {
  const local = await openAccount(ports, localAccount.id)
  const others = (await ports.accounts.all()).filter(({ id }) => id !== local.id).toSorted((a, b) => a.name.localeCompare(b.name))
  return Promise.all([local, ...others].map(account => viewOf(ports, account)))
}

/** Keeps an account and its secrets, once it could send. */
export async function saveAccount(ports: SettingsPorts, draft: AccountDraft): Promise<AccountView> {
  const { id } = draft.account
  const before = id === null ? null : await openAccount(ports, id)
  const { account, kept } = await readDraft(ports, draft, id ?? newId())
  // The secrets first: an account that is listed has what it needs to send.
  await keepSecret(ports.secrets, account.id, 'password', kept.password)
  await keepSecret(ports.secrets, account.id, 'dkim-key', kept.dkimKey)
  await keepSecret(ports.secrets, account.id, 'oauth-secret', kept.clientSecret)
  // Tokens are for whoever gave them out, and are shown to nobody else.
  if (before && !isSameProgram(before.oauth, account.oauth)) await keepSecret(ports.secrets, account.id, 'oauth-tokens', '')
  await ports.accounts.change(account.id, () => account)
  return viewOf(ports, account)
}

function isSameProgram(a: Account['oauth'], b: Account['oauth']): boolean {
  return a?.clientId === b?.clientId && a?.tokenUrl === b?.tokenUrl
}

/** Takes an account and its secrets away for good; the local mailbox stays. */
export async function removeAccount(ports: SettingsPorts, id: string): Promise<null> {
  if (id === localAccount.id)
    throw new Problem(
      'conflict',
      'The local mailbox cannot be removed.',
      'It sends nothing off this machine; simply choose another account.',
    )
  await openAccount(ports, id)
  await ports.settings.change('settings', now => (now?.defaultAccountId === id ? { ...now, defaultAccountId: null } : now))
  await ports.accounts.change(id, () => undefined)
  await forgetSecrets(ports.secrets, id)
  return null
}

/** An RSA private key in PEM; null when the account has none. */
export async function accountDkimKey({ secrets }: SettingsPorts, id: string): Promise<string | null> {
  return readSecret(secrets, id, 'dkim-key')
}

/** The record to publish for an account's signatures; null when it does not sign here. */
export async function accountDkimRecord(ports: SettingsPorts, id: string): Promise<DnsRecord | null> {
  const { dkim } = await openAccount(ports, id)
  const key = dkim && (await accountDkimKey(ports, id))
  return dkim && key ? dkimRecord(dkim, ports.readDkimKey(key).publicKey) : null
}

/** Tries an account as drafted, saved or not. */
export async function checkAccount(ports: SettingsPorts, draft: AccountDraft): Promise<ConnectionCheck> {
  const { account, password, dkimKey } = await readDraft(ports, draft, draft.account.id ?? newId())
  return ports.checkConnection(account, { password, dkimKey: account.dkim && dkimKey, accessToken: accessTokenOf(ports, account) })
}

/** An account as hosts see it. */
export async function viewAccount(ports: SettingsPorts, id: string): Promise<AccountView> {
  return viewOf(ports, await openAccount(ports, id))
}

async function viewOf({ secrets }: SettingsPorts, account: Account): Promise<AccountView> {
  const has = async (secret: AccountSecret): Promise<boolean> => (await readSecret(secrets, account.id, secret)) !== null
  const [hasPassword, hasDkimKey, hasClientSecret, isSignedIn] = await Promise.all([
    has('password'),
    has('dkim-key'),
    has('oauth-secret'),
    has('oauth-tokens'),
  ])
  return { ...account, hasPassword, hasDkimKey, hasClientSecret, isSignedIn }
}
