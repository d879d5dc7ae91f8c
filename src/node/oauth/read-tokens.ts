import { z } from 'zod'
import { Problem } from '../../core/base/problem.ts'
import type { OAuthTokens } from '../../core/settings/oauth/tokens.ts'
import { OAuthRefusal } from './token-endpoint.ts'

const hour = 3600
// RFC 6749 §5.1; some providers write the number as text.
const TokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(hour),
  refresh_token: z.string().default(''),
})

/** Reads the answer of a token endpoint. A provider that gives no new refresh token means the last to be kept. Throws a Problem. */
export function readTokens(answer: unknown, lastRefreshToken = ''): OAuthTokens {
  const read = TokenAnswer.safeParse(answer)
  if (!read.success)
    throw new Problem('smtp-login', 'The sign-in service gave no token.', 'Check the client ID and the scope in Settings → Accounts.', {
      cause: read.error,
    })
  const { access_token, expires_in, refresh_token } = read.data
  return { accessToken: access_token, expiresAt: Date.now() + expires_in * 1000, refreshToken: refresh_token || lastRefreshToken }
}

/** A provider's refusal in words. */
export function refusalProblem(error: unknown): unknown {
  if (!(error instanceof OAuthRefusal)) return error
  const said = error.message === '' ? error.code : `${error.code}: ${error.message}`
  const [what, remedy] = words[error.code] ?? [
    'The sign-in service refused',
    'Check the client ID and the addresses in Settings → Accounts.',
  ]
  return new Problem('smtp-login', `${what} (${said}).`, remedy, { cause: error })
}

const again = 'Sign in again in Settings → Accounts, then go on.'
const words: Readonly<Record<string, readonly [string, string]>> = {
  invalid_grant: ['The consent to send as this account has ended or was taken back', again],
  access_denied: ['The consent was refused', 'Sign in again, and allow Broadsheet to send mail.'],
  expired_token: ['Nobody signed in before the code ended', 'Begin again.'],
  invalid_client: [
    'The sign-in service does not know this client ID, or its secret is wrong',
    'Compare both with what your provider shows, in Settings → Accounts.',
  ],
  unauthorized_client: [
    'The program registered with your provider may not sign in this way',
    'Register it as a desktop program (public client), and allow the sending of mail.',
  ],
  invalid_scope: ['The sign-in service does not know what is asked for', 'Correct the scope in Settings → Accounts.'],
}
