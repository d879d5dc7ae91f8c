import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import type { OAuthClient } from '../../src/core/settings/account.ts'

/** A real OAuth 2.0 server on this machine: consent pages answer at once, codes are proven by PKCE, tokens are numbered. */
export interface AuthorisationServer {
  readonly client: OAuthClient
  /** Access tokens that are good now. */
  readonly good: Set<string>
  /** Every form that was posted to it, with its path. */
  readonly posted: readonly (readonly [string, Readonly<Record<string, string>>])[]
  /** What a person does on the pages, and whether consent still stands. */
  consent: 'given' | 'refused' | 'taken-back' | 'awaited'
  /** How long tokens last, in seconds. */
  lasts: number
}

/** Starts one on a free port; it stops when the test ends. */
export async function authorisationServer(secret = ''): Promise<AuthorisationServer> {
  const posted: [string, Record<string, string>][] = []
  const challenges = new Map<string, string>()
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (request.method === 'GET') {
      response.writeHead(302, { Location: consentTo(searchParams) }).end()
      return
    }
    void reply(pathname, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const state: AuthorisationServer = {
    client: {
      authorizeUrl: `${base}/authorize`,
      tokenUrl: `${base}/token`,
      deviceUrl: `${base}/device`,
      scope: 'send offline',
      clientId: 'broadsheet-test',
    },
    good: new Set(),
    posted,
    consent: 'given',
    lasts: 3600,
  }
  let made = 0
  const tokens = (): readonly [number, object] => {
    made += 1
    state.good.add(`access-${made}`)
    return [200, { access_token: `access-${made}`, expires_in: state.lasts, refresh_token: `refresh-${made}`, token_type: 'Bearer' }]
  }

  function consentTo(query: URLSearchParams): string {
    const back = new URL(query.get('redirect_uri') ?? '')
    back.searchParams.set('state', query.get('state') ?? '')
    challenges.set('code-1', query.get('code_challenge') ?? '')
    if (state.consent === 'given') back.searchParams.set('code', 'code-1')
    else back.searchParams.set('error', 'access_denied')
    return back.href
  }

  async function reply(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [status, body] = await answer(path, request)
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }

  async function answer(path: string, request: IncomingMessage): Promise<readonly [number, object]> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)))
    posted.push([path, form])
    if (form['client_id'] !== state.client.clientId) return refused('invalid_client')
    if (path === '/device')
      return [200, { device_code: 'device-1', user_code: 'QUAY-TIDE', verification_uri: `${base}/enter`, interval: 0, expires_in: 60 }]
    if (secret !== '' && form['client_secret'] !== secret) return refused('invalid_client')
    if (state.consent === 'taken-back') return refused('invalid_grant')
    if (form['grant_type'] === 'authorization_code') {
      const challenge = createHash('sha256')
        .update(form['code_verifier'] ?? '')
        .digest('base64url')
      return challenge === challenges.get(form['code'] ?? '') ? tokens() : refused('invalid_grant')
    }
    if (form['grant_type'] === 'refresh_token') return form['refresh_token']?.startsWith('refresh-') ? tokens() : refused('invalid_grant')
    if (state.consent === 'awaited') return refused('authorization_pending')
    return state.consent === 'given' ? tokens() : refused('access_denied')
  }
  return state
}

function refused(error: string): readonly [number, object] {
  return [400, { error, error_description: `It is ${error}.` }]
}

/** A mail server's word on XOAUTH2: whether the token is good. Every token that was tried is noted. */
export function acceptsTokens({ good }: Pick<AuthorisationServer, 'good'>, tried: string[] = []) {
  return {
    authMethods: ['XOAUTH2'],
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth(
      { accessToken = '' }: { readonly accessToken?: string | undefined },
      _session: unknown,
      reply: (error: Error | null, response?: { readonly user?: string; readonly data?: object }) => void,
    ) {
      tried.push(accessToken)
      if (good.has(accessToken)) reply(null, { user: 'editor' })
      else reply(null, { data: { status: '401', schemes: 'bearer', scope: 'send' } })
    },
  }
}
