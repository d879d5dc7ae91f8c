import type { Account } from './account.ts'
import type { Secrets } from './secrets.ts'

const accountSecrets = ['password', 'dkim-key', 'oauth-secret', 'oauth-tokens'] as const
export type AccountSecret = (typeof accountSecrets)[number]

/** An account's secret; null when there is none. */
export async function readSecret(secrets: Secrets, id: Account['id'], secret: AccountSecret): Promise<string | null> {
  return secrets.read(nameOf(id, secret))
}

/** The secret as it will be once a draft is saved: null in the draft keeps what is there, empty removes it. */
export async function secretDrafted(
  secrets: Secrets,
  id: string | null,
  secret: AccountSecret,
  drafted: string | null,
): Promise<string | null> {
  if (drafted !== null) return drafted === '' ? null : drafted
  return id === null ? null : readSecret(secrets, id, secret)
}

/** Keeps what a draft says of a secret. */
export async function keepSecret(secrets: Secrets, id: Account['id'], secret: AccountSecret, drafted: string | null): Promise<void> {
  if (drafted === '') await secrets.remove(nameOf(id, secret))
  else if (drafted !== null) await secrets.write(nameOf(id, secret), drafted)
}

/** Forgets all that an account kept secret. */
export async function forgetSecrets(secrets: Secrets, id: Account['id']): Promise<void> {
  for (const secret of accountSecrets) await secrets.remove(nameOf(id, secret))
}

function nameOf(id: Account['id'], secret: AccountSecret): string {
  return `account/${id}/${secret}`
}
