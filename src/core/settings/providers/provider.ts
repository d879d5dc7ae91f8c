import type { Account, OAuthClient } from '../account.ts'

/** What to enter for a well-known mail provider, and what to know before relying on it. */
export interface Provider {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly security: Account['security']
  /** What the user is called where it is the same for everybody; empty where it is each person’s own. */
  readonly user: string
  /** What the provider wants of the login, and what else to know. */
  readonly hint: string
  /** Where that password or key is made; empty where nobody can be sent. */
  readonly helpUrl: string
  /** What the provider allows, as far as it says; where it depends on the plan, the least. 0 is no limit. */
  readonly limits: Pick<Account, 'perSecond' | 'perMinute' | 'perHour' | 'perDay' | 'connections'>
  /** What the SPF record of a domain that sends here must include; empty where nothing is known. */
  readonly spf: string
  /** Signing in by way of a browser; null where there is none. */
  readonly oauth: Omit<OAuthClient, 'clientId'> | null
}
