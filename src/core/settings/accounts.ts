import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { keepSecret, readSecret } from './account-secrets.ts'
import type { Account, AccountDraft, AccountView, ConnectionCheck } from './account.ts'
import { readDraft } from './draft-account.ts'
import { localAccount } from './local-account.ts'
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
  if (id !== null) await openAccount(ports, id)
  const { account } = await readDraft(ports, draft, id ?? newId())
  // The secrets first: an account that is listed has what it needs to send.
  await keepSecret(ports.secrets, account.id, 'password', draft.password)
  await keepSecret(ports.secrets, account.id, 'dkim-key', draft.dkimKey?.trim() ?? null)
  await ports.accounts.change(account.id, () => account)
  return viewOf(ports, account)
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
  await keepSecret(ports.secrets, id, 'password', '')
  await keepSecret(ports.secrets, id, 'dkim-key', '')
  return null
}

/** Tries an account as drafted, saved or not. */
export async function checkAccount(ports: SettingsPorts, draft: AccountDraft): Promise<ConnectionCheck> {
  const { account, password, dkimKey } = await readDraft(ports, draft, draft.account.id ?? newId())
  return ports.checkConnection(account, password, account.dkim && dkimKey)
}

async function viewOf({ secrets }: SettingsPorts, account: Account): Promise<AccountView> {
  const [password, dkimKey] = await Promise.all([readSecret(secrets, account.id, 'password'), readSecret(secrets, account.id, 'dkim-key')])
  return { ...account, hasPassword: password !== null, hasDkimKey: dkimKey !== null }
}
