import type { Clock } from '../../base/port.ts'
import { Problem } from '../../base/problem.ts'
import { keepSecret, readSecret } from '../account-secrets.ts'
import type { Account } from '../account.ts'
import type { Secrets } from '../secrets.ts'
import { type AccessToken, type OAuthProgram, type OAuthSignIn, OAuthTokens } from './tokens.ts'

// A token that ends while a message is under way would be refused; a minute is longer than a login takes.
const spareMs = 60_000

/** What getting tokens needs of the world. */
export interface TokenPorts {
  readonly secrets: Secrets
  readonly oauth: OAuthSignIn
  readonly clock: Clock
}

/** The program that an account signs in as; null where it has a password. */
export async function programOf({ secrets }: TokenPorts, { id, oauth }: Account): Promise<OAuthProgram | null> {
  return oauth && { ...oauth, secret: (await readSecret(secrets, id, 'oauth-secret')) ?? '' }
}

/** Keeps the tokens of a sign-in. */
export async function keepTokens({ secrets }: TokenPorts, id: Account['id'], tokens: OAuthTokens): Promise<void> {
  await keepSecret(secrets, id, 'oauth-tokens', JSON.stringify(tokens))
}

/**
 * How an account logs in with tokens; null where it has a password. Connections that ask at the same time wait for one refresh: a
 * provider may take back a refresh token that is used twice.
 */
export function accessTokenOf(ports: TokenPorts, account: Account): AccessToken | null {
  if (account.oauth === null) return null
  let refreshing: Promise<OAuthTokens> | null = null
  const refreshed = (): Promise<OAuthTokens> => {
    refreshing ??= refresh(ports, account).finally(() => (refreshing = null))
    return refreshing
  }
  return async renew => {
    const tokens = await readTokens(ports, account)
    const isSpent = tokens.expiresAt - spareMs <= ports.clock().getTime()
    return isSpent || renew ? (await refreshed()).accessToken : tokens.accessToken
  }
}

async function refresh(ports: TokenPorts, account: Account): Promise<OAuthTokens> {
  const [tokens, program] = await Promise.all([readTokens(ports, account), programOf(ports, account)])
  if (program === null || tokens.refreshToken === '') throw signInAgain(account)
  const next = await ports.oauth.refresh(program, tokens.refreshToken)
  await keepTokens(ports, account.id, next)
  return next
}

async function readTokens({ secrets }: TokenPorts, account: Account): Promise<OAuthTokens> {
  const kept = await readSecret(secrets, account.id, 'oauth-tokens')
  if (kept === null) throw signInAgain(account)
  return OAuthTokens.parse(JSON.parse(kept))
}

function signInAgain({ name }: Account): Problem {
  return new Problem('smtp-login', `The account “${name}” is not signed in.`, 'Sign in in Settings → Accounts, then go on.')
}
