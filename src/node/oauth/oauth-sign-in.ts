import type { OAuthSignIn } from '../../core/settings/oauth/tokens.ts'
import { browserSignIn } from './browser-sign-in.ts'
import { codeSignIn } from './code-sign-in.ts'
import { readTokens, refusalProblem } from './read-tokens.ts'
import { postForm } from './token-endpoint.ts'

/** Signing in with any provider that speaks OAuth 2.0. */
export const oauthSignIn: OAuthSignIn = {
  begin: (program, user, by) => (by === 'browser' ? browserSignIn(program, user) : codeSignIn(program)),
  async refresh(program, refreshToken) {
    const form = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: program.clientId,
      ...(program.secret !== '' && { client_secret: program.secret }),
    }
    try {
      return readTokens(await postForm(program.tokenUrl, form), refreshToken)
    } catch (error) {
      throw refusalProblem(error)
    }
  },
}
