import { createHash, randomBytes } from 'node:crypto'
import type { BegunSignIn, OAuthProgram } from '../../core/settings/oauth/tokens.ts'
import { loopbackRedirect } from './loopback-redirect.ts'
import { readTokens, refusalProblem } from './read-tokens.ts'
import { OAuthRefusal, postForm } from './token-endpoint.ts'

/** Signing in by a page whose consent comes back to this machine (RFC 8252 §7.3), proven by PKCE (RFC 7636). */
export async function browserSignIn(program: OAuthProgram, user: string): Promise<BegunSignIn> {
  const [verifier, state] = [randomBytes(32).toString('base64url'), randomBytes(16).toString('base64url')]
  const redirect = await loopbackRedirect(state, hostFor(program))
  const page = new URL(program.authorizeUrl)
  const query = {
    response_type: 'code',
    client_id: program.clientId,
    redirect_uri: redirect.uri,
    scope: program.scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: user,
    // Google gives a refresh token to nobody who does not ask for one in these words; others pass over them.
    access_type: 'offline',
    prompt: 'consent',
  }
  for (const [name, value] of Object.entries(query)) page.searchParams.set(name, value)

  async function tokens() {
    try {
      const answer = await redirect.answer
      const code = answer.get('code')
      if (code === null) throw new OAuthRefusal(answer.get('error') ?? 'no code', answer.get('error_description') ?? '')
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirect.uri,
        client_id: program.clientId,
        code_verifier: verifier,
        ...(program.secret !== '' && { client_secret: program.secret }),
      }
      return readTokens(await postForm(program.tokenUrl, form))
    } catch (error) {
      throw refusalProblem(error)
    } finally {
      redirect.close()
    }
  }
  return { page: page.href, code: null, tokens: tokens(), cancel: redirect.close }
}

/** Microsoft lets programs return to any port of `localhost` alone, not of 127.0.0.1, which RFC 8252 prefers. */
function hostFor({ authorizeUrl }: OAuthProgram): string {
  return new URL(authorizeUrl).hostname.endsWith('.microsoftonline.com') ? 'localhost' : '127.0.0.1'
}
