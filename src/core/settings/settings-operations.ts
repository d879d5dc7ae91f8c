import type { Account, AccountDraft, AccountView, ConnectionCheck, DnsRecord } from './account.ts'
import type { DomainCheck } from './dns/domain-check.ts'
import type { SignInPage } from './oauth/sign-ins.ts'
import type { Provider } from './providers/provider.ts'
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
  /** Begins a sign-in with OAuth; the host opens the page, and shows the code that is entered there. */
  'accounts.signIn': (order: { readonly id: string; readonly by: 'browser' | 'code' }) => SignInPage
  /** Waits for a sign-in, by the id that `accounts.signIn` answered. */
  'accounts.signedIn': (id: string) => AccountView
  'accounts.cancelSignIn': (id: string) => null
  /** Forgets the tokens of an account. */
  'accounts.signOut': (id: string) => AccountView
  /** Whether DNS lets the account's mail be believed: SPF, DKIM and DMARC of the domain that it sends from. */
  'accounts.checkDomain': (id: string) => DomainCheck
  /** The record to publish so that an account's DKIM signatures can be checked; null when it does not sign here. */
  'accounts.dkimRecord': (id: string) => DnsRecord | null
}

/** The account every library has from its first day. */
export const localAccountId: Account['id'] = 'local'
