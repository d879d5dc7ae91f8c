import { z } from 'zod'

/** Where an account signs in with OAuth 2.0 (RFC 6749), and as which registered program. Its tokens and the program's secret are secrets. */
export const OAuthClient = z.object({
  /** Where a person consents, in a browser; empty where only a code is entered on another page. */
  authorizeUrl: z.string(),
  tokenUrl: z.string(),
  /** Where a code to enter in any browser is given out (RFC 8628); empty where there is none. */
  deviceUrl: z.string(),
  /** Scopes, with spaces between. */
  scope: z.string(),
  clientId: z.string(),
})
export type OAuthClient = z.infer<typeof OAuthClient>

/** An SMTP identity to send as, without its secrets. */
export const Account = z.object({
  id: z.string(),
  /** What the curator calls it. */
  name: z.string(),
  /** `local` is the embedded local mailbox; its host and port follow from the running server. */
  kind: z.enum(['local', 'smtp']),
  host: z.string(),
  port: z.number(),
  /** `tls` from the first byte, `starttls` required, or `none`. */
  security: z.enum(['tls', 'starttls', 'none']),
  /** Empty when the server wants no login. */
  user: z.string(),
  /** Signing in by way of a browser in place of a password (XOAUTH2); null for a password. */
  oauth: OAuthClient.nullable(),
  fromName: z.string(),
  fromAddress: z.string(),
  replyTo: z.string(),
  /** The sender's postal address, which the law wants at the foot of a bulk mail. */
  postalAddress: z.string(),
  /** Where requests to leave go by mail; empty means `fromAddress`. */
  unsubscribeAddress: z.string(),
  /** An RFC 8058 endpoint with `{{token}}` in it; empty when there is none. */
  unsubscribeUrl: z.string(),
  /** DKIM signing here; null leaves it to the relay. The key is a secret. */
  dkim: z.object({ domain: z.string(), selector: z.string() }).nullable(),
  /** Messages a second at most. */
  perSecond: z.number(),
  /** Messages in a rolling minute, hour and 24 hours at most; 0 is no limit. */
  perMinute: z.number(),
  perHour: z.number(),
  perDay: z.number(),
  /** Open connections at most. */
  connections: z.number(),
  /** A PEM file of certificate authorities to trust besides the system's; empty for none. */
  caFile: z.string(),
})
export type Account = z.infer<typeof Account>

/** An account as hosts see it: whether its secrets are there, never what they are. */
export interface AccountView extends Account {
  readonly hasPassword: boolean
  readonly hasDkimKey: boolean
  readonly hasClientSecret: boolean
  /** Signed in with OAuth, until the consent is taken back. */
  readonly isSignedIn: boolean
}

/** An account as entered; a null secret keeps the one that is there, an empty one removes it. */
export interface AccountDraft {
  readonly account: Omit<Account, 'id'> & { readonly id: string | null }
  readonly password: string | null
  /** PEM, RSA; `new` has one made when the account is saved. */
  readonly dkimKey: string | null
  /** The secret of the OAuth client, where it was given one. */
  readonly clientSecret: string | null
}

/** A TXT record as it is to be published. */
export interface DnsRecord {
  readonly name: string
  readonly value: string
  /** The value in the strings of at most 255 bytes that a record is made of (RFC 1035 §3.3.14). */
  readonly strings: readonly string[]
}

/** One step of "check connection", in the order tried; the first that fails ends it. */
export interface ConnectionStep {
  readonly step: 'find' | 'connect' | 'secure' | 'login' | 'dkim'
  readonly ok: boolean
  readonly words: string
}

export interface ConnectionCheck {
  readonly ok: boolean
  readonly steps: readonly ConnectionStep[]
}
