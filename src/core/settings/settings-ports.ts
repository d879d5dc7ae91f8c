import type { Collection } from '../base/collection.ts'
import type { UndoLog } from '../base/undo-log.ts'
import type { Account, ConnectionCheck } from './account.ts'
import type { DnsLookUp } from './dns/dns-look-up.ts'
import type { TokenPorts } from './oauth/access-token.ts'
import type { AccessToken } from './oauth/tokens.ts'
import type { About } from './settings-operations.ts'
import type { Settings } from './settings.ts'

/** What an account logs in and signs with; null for what it does without. */
export interface AccountKeys {
  readonly password: string | null
  /** PEM. */
  readonly dkimKey: string | null
  readonly accessToken: AccessToken | null
}

/** What the settings need of the world. */
export interface SettingsPorts extends TokenPorts {
  readonly settings: Collection<Settings>
  readonly accounts: Collection<Account>
  readonly undo: UndoLog
  readonly about: () => Promise<About>
  readonly dns: DnsLookUp
  readonly checkConnection: (account: Account, keys: AccountKeys) => Promise<ConnectionCheck>
  /** Reads a private key in PEM, and its public half as base64 of a SubjectPublicKeyInfo; throws a Problem (dkim-key) when it is none. */
  readonly readDkimKey: (pem: string) => { readonly bits: number; readonly publicKey: string }
  /** Makes a private key to sign with (RSA, 2048 bits, PEM). */
  readonly makeDkimKey: () => Promise<string>
}
