import type { Collection } from '../base/collection.ts'
import type { UndoLog } from '../base/undo-log.ts'
import type { Account, ConnectionCheck } from './account.ts'
import type { Secrets } from './secrets.ts'
import type { About } from './settings-operations.ts'
import type { Settings } from './settings.ts'

/** What the settings need of the world. */
export interface SettingsPorts {
  readonly settings: Collection<Settings>
  readonly accounts: Collection<Account>
  readonly secrets: Secrets
  readonly undo: UndoLog
  readonly about: () => Promise<About>
  readonly checkConnection: (account: Account, password: string | null, dkimKey: string | null) => Promise<ConnectionCheck>
  /** Reads a private key in PEM; throws a Problem (dkim-key) when it is none. */
  readonly readDkimKey: (pem: string) => { readonly bits: number }
}
