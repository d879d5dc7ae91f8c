import { describe, expect, it } from 'vitest'
import type { OAuthProgram } from '../../../src/core/settings/oauth/tokens.ts'
import { oauthSignIn } from '../../../src/node/oauth/oauth-sign-in.ts'
import { authorisationServer } from '../../support/authorisation-server.ts'

const programOf = ({ client }: Awaited<ReturnType<typeof authorisationServer>>, changes: Partial<OAuthProgram> = {}): OAuthProgram => ({
  ...client,
  secret: '',
  ...changes,
})

describe('signing in by a browser', () => {
  it('brings the consent back to this machine, proven by PKCE, and shows a page that may be closed', async () => {
    const server = await authorisationServer()
    const { page, code, tokens } = await oauthSignIn.begin(programOf(server), 'editor@harbour.org', 'browser')
    expect(code).toBeNull()
    expect(Object.fromEntries(new URL(page).searchParams)).toMatchObject({
      login_hint: 'editor@harbour.org',
      code_challenge_method: 'S256',
    })
    expect(await (await fetch(page)).text()).toContain('Signed in. You can close this page')
    expect(await tokens).toMatchObject({ accessToken: 'access-1', refreshToken: 'refresh-1' })
    expect(server.posted[0]?.[1]).not.toHaveProperty('client_secret')
  })

  it('sends the program’s secret where it has one', async () => {
    const server = await authorisationServer('kittiwake')
    const { page, tokens } = await oauthSignIn.begin(programOf(server, { secret: 'kittiwake' }), '', 'browser')
    await fetch(page)
    expect((await tokens).accessToken).toBe('access-1')
    const wrong = await oauthSignIn.begin(programOf(server, { secret: 'gull' }), '', 'browser')
    const failed = expect(wrong.tokens).rejects.toMatchObject({
      code: 'smtp-login',
      message: expect.stringContaining('does not know this client ID'),
    })
    await fetch(wrong.page)
    await failed
  })

  it('says that the consent was refused', async () => {
    const server = await authorisationServer()
    server.consent = 'refused'
    const { page, tokens } = await oauthSignIn.begin(programOf(server), '', 'browser')
    const failed = expect(tokens).rejects.toMatchObject({ code: 'smtp-login', message: 'The consent was refused (access_denied).' })
    expect(await (await fetch(page)).text()).toContain('Not signed in.')
    await failed
  })

  it('hears nobody who does not know the state', async () => {
    const server = await authorisationServer()
    const { page, tokens, cancel } = await oauthSignIn.begin(programOf(server), '', 'browser')
    const back = new URL(new URL(page).searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('code', 'stolen')
    back.searchParams.set('state', 'guessed')
    expect((await fetch(back)).status).toBe(404)
    const failed = expect(tokens).rejects.toMatchObject({ code: 'cancelled' })
    cancel()
    await failed
    expect(server.posted).toEqual([])
  })
})

describe('signing in by a code', () => {
  it('asks again until somebody has entered it', async () => {
    const server = await authorisationServer()
    server.consent = 'awaited'
    const { page, code, tokens } = await oauthSignIn.begin(programOf(server), '', 'code')
    expect([new URL(page).pathname, code]).toEqual(['/enter', 'QUAY-TIDE'])
    await expect.poll(() => server.posted.length).toBeGreaterThan(3)
    server.consent = 'given'
    expect(await tokens).toMatchObject({ accessToken: 'access-1' })
  })

  it('says that the consent was refused, or that nobody came', async () => {
    const server = await authorisationServer()
    server.consent = 'refused'
    const refused = await oauthSignIn.begin(programOf(server), '', 'code')
    await expect(refused.tokens).rejects.toMatchObject({ code: 'smtp-login', message: expect.stringContaining('The consent was refused') })
    server.consent = 'awaited'
    const left = await oauthSignIn.begin(programOf(server), '', 'code')
    const failed = expect(left.tokens).rejects.toMatchObject({ code: 'cancelled' })
    left.cancel()
    await failed
  })
})

describe('the next token', () => {
  it('comes from the refresh token, and says when the consent was taken back', async () => {
    const server = await authorisationServer()
    expect(await oauthSignIn.refresh(programOf(server), 'refresh-7')).toMatchObject({ accessToken: 'access-1' })
    server.consent = 'taken-back'
    await expect(oauthSignIn.refresh(programOf(server), 'refresh-7')).rejects.toMatchObject({
      code: 'smtp-login',
      message: expect.stringContaining('The consent to send as this account has ended or was taken back'),
      remedy: expect.stringContaining('Sign in again'),
    })
  })

  it('says that nobody answers, which passes', async () => {
    const server = await authorisationServer()
    await expect(oauthSignIn.refresh(programOf(server, { tokenUrl: 'http://127.0.0.1:1/token' }), 'refresh-7')).rejects.toMatchObject({
      code: 'smtp-unreachable',
    })
  })
})
