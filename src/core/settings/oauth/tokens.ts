import { z } from 'zod'
import type { Account, OAuthClient } from '../account.ts'

/** What a sign-in gave: a token to log in with for a while, and one to get the next with (RFC 6749 §1.5). */
export const OAuthTokens = z.object({
  accessToken: z.string(),
  /** When the access token ends, in milliseconds since 1970. */
  expiresAt: z.number(),
  /** Empty where none was given: then one signs in anew when the access token has ended. */
  refreshToken: z.string(),
})
export type OAuthTokens = z.infer<typeof OAuthTokens>

/** A program registered with a provider, with its secret where it has one. */
export interface OAuthProgram extends OAuthClient {
  /** Empty for none. */
  readonly secret: string
}

/** A token that logs in now; `renew` gets another where the server refused the last. Throws a Problem (smtp-login, smtp-unreachable). */
export type AccessToken = (renew: boolean) => Promise<string>

/** A sign-in that waits for a person. */
export interface BegunSignIn {
  /** The page to open. */
  readonly page: string
  /** What to enter there; null where nothing is entered. */
  readonly code: string | null
  /** Rejects with a Problem (smtp-login, cancelled) when consent was refused, or nobody came in time. */
  readonly tokens: Promise<OAuthTokens>
  readonly cancel: () => void
}

/** Signing in with a provider. */
export interface OAuthSignIn {
  /** `browser`: consent comes back to this machine (RFC 8252, with PKCE). `code`: it is entered in any browser (RFC 8628). */
  begin(program: OAuthProgram, user: Account['user'], by: 'browser' | 'code'): Promise<BegunSignIn>
  /** The next tokens. Throws a Problem: smtp-login when the consent has ended, smtp-unreachable when nobody answers. */
  refresh(program: OAuthProgram, refreshToken: string): Promise<OAuthTokens>
}
