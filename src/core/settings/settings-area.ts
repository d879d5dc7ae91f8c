import type { Answering } from '../base/answering.ts'
import { readSecret } from './account-secrets.ts'
import type { Account } from './account.ts'
import { accountDkimKey, accountDkimRecord, checkAccount, listAccounts, openAccount, removeAccount, saveAccount } from './accounts.ts'
import { changeSettings, readSettings } from './change-settings.ts'
import { providers } from './providers/providers.ts'
import { checkSenderDomain } from './sender-domain.ts'
import type { SettingsOperations } from './settings-operations.ts'
import { accessTokenOf } from './oauth/access-token.ts'
import { openSignIns } from './oauth/sign-ins.ts'
import type { AccountKeys, SettingsPorts } from './settings-ports.ts'
import type { Settings } from './settings.ts'

/** Preferences and accounts. Secrets are for the newsroom's own sending; no operation answers with one. */
export interface SettingsArea {
  readonly operations: Answering<SettingsOperations>
  readonly settings: () => Promise<Settings>
  /** The account, or a Problem (not-found). */
  readonly account: (id: string) => Promise<Account>
  /** What an account logs in and signs with. */
  readonly keys: (id: string) => Promise<AccountKeys>
  /** An RSA private key in PEM; null when the account has none. */
  readonly dkimKey: (id: string) => Promise<string | null>
}

/** The settings of a library. */
export function openSettings(ports: SettingsPorts): SettingsArea {
  const signIns = openSignIns(ports)
  return {
    operations: {
      'settings.read': () => readSettings(ports),
      'settings.change': edits => changeSettings(ports, edits),
      'settings.about': () => ports.about(),
      'edit.undo': token => ports.undo.undo(token),
      'accounts.list': () => listAccounts(ports),
      'accounts.providers': async () => providers,
      'accounts.save': draft => saveAccount(ports, draft),
      'accounts.remove': id => removeAccount(ports, id),
      'accounts.check': draft => checkAccount(ports, draft),
      'accounts.signIn': order => signIns.begin(order),
      'accounts.signedIn': id => signIns.finished(id),
      'accounts.cancelSignIn': async id => signIns.cancel(id),
      'accounts.signOut': id => signIns.signOut(id),
      'accounts.checkDomain': id => checkSenderDomain(ports, id),
      'accounts.dkimRecord': id => accountDkimRecord(ports, id),
    },
    settings: () => readSettings(ports),
    account: id => openAccount(ports, id),
    async keys(id) {
      const account = await openAccount(ports, id)
      const [password, dkimKey] = await Promise.all([readSecret(ports.secrets, id, 'password'), accountDkimKey(ports, id)])
      return { password, dkimKey, accessToken: accessTokenOf(ports, account) }
    },
    dkimKey: id => accountDkimKey(ports, id),
  }
}
