import type { Account, AccountDraft, AccountView, ConnectionCheck } from './account.ts'
import type { Provider } from './providers.ts'
import type { Release } from './release.ts'
import type { Settings } from './settings.ts'

/** Where the library lies and what runs it, for the About box and for support. */
export interface About {
  readonly version: string
  readonly libraryPath: string
  readonly libraryId: string
  /** How secrets are kept here, in words: "in the system keychain", "in a file encrypted with …". */
  readonly secretsKept: string
  /** What each version brought, newest first. */
  readonly whatsNew: readonly Release[]
  /** Where the embedded mail server listens; null while it does not. */
  readonly localMailbox: { readonly host: string; readonly port: number } | null
}

/** What the whole application may ask about itself. */
export interface SettingsOperations {
  'settings.read': () => Settings
  'settings.change': (edits: Partial<Omit<Settings, 'id'>>) => Settings
  'settings.about': () => About
  /** Takes a step back; answers the words of what was undone. */
  'edit.undo': (token: string) => { readonly label: string }
  'accounts.list': () => readonly AccountView[]
  /** Well-known mail providers, to begin an account from. */
  'accounts.providers': () => readonly Provider[]
  'accounts.save': (draft: AccountDraft) => AccountView
  'accounts.remove': (id: string) => null
  'accounts.check': (draft: AccountDraft) => ConnectionCheck
}

/** The account every library has from its first day. */
export const localAccountId: Account['id'] = 'local'
