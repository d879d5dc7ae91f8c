import type { Answering } from '../base/answering.ts'
import { readSecret } from './account-secrets.ts'
import type { Account } from './account.ts'
import { checkAccount, listAccounts, openAccount, removeAccount, saveAccount } from './accounts.ts'
import { changeSettings, readSettings } from './change-settings.ts'
import { providers } from './providers.ts'
import type { SettingsOperations } from './settings-operations.ts'
import type { SettingsPorts } from './settings-ports.ts'
import type { Settings } from './settings.ts'

/** Preferences and accounts. Secrets are for the newsroom's own sending; no operation answers with one. */
export interface SettingsArea {
  readonly operations: Answering<SettingsOperations>
  readonly settings: () => Promise<Settings>
  /** The account, or a Problem (not-found). */
  readonly account: (id: string) => Promise<Account>
  /** Null when the account has none. */
  readonly password: (id: string) => Promise<string | null>
  /** An RSA private key in PEM; null when the account has none. */
  readonly dkimKey: (id: string) => Promise<string | null>
}

/** The settings of a library. */
export function openSettings(ports: SettingsPorts): SettingsArea {
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
    },
    settings: () => readSettings(ports),
    account: id => openAccount(ports, id),
    password: id => readSecret(ports.secrets, id, 'password'),
    dkimKey: id => readSecret(ports.secrets, id, 'dkim-key'),
  }
}
