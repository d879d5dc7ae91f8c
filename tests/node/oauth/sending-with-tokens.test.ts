import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/core/settings/account.ts'
import { accessTokenOf, keepTokens } from '../../../src/core/settings/oauth/access-token.ts'
import type { Secrets } from '../../../src/core/settings/secrets.ts'
import { checkConnection } from '../../../src/node/mail/check-connection.ts'
import { smtpMailer } from '../../../src/node/mail/smtp-mailer.ts'
import { oauthSignIn } from '../../../src/node/oauth/oauth-sign-in.ts'
import { acceptsTokens, authorisationServer } from '../../support/authorisation-server.ts'
import { harbourAccount, hurriedTimeouts, onePixel, openDesk, readers, sendToAll } from '../../support/smtp-desk.ts'
import { recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** An account that is signed in at a real authorisation server, and a mail server that believes that one. */
async function signedIn({ lasts = 3600 } = {}) {
  const provider = await authorisationServer()
  provider.lasts = lasts
  const tried: string[] = []
  const server = await recorder(acceptsTokens(provider, tried))
  const kept = new Map<string, string>()
  const secrets: Secrets = {
    kept: 'in memory',
    read: async name => kept.get(name) ?? null,
    write: async (name, value) => void kept.set(name, value),
    remove: async name => void kept.delete(name),
  }
  const account: Account = { ...harbourAccount, port: server.port, user: 'editor@harbour.org', oauth: provider.client, connections: 3 }
  const ports = { secrets, oauth: oauthSignIn, clock: () => new Date() }
  const { page, tokens } = await oauthSignIn.begin({ ...provider.client, secret: '' }, account.user, 'browser')
  await fetch(page)
  await keepTokens(ports, account.id, await tokens)
  const keys = { password: null, dkimKey: null, accessToken: accessTokenOf(ports, account) }
  const desk = openDesk({
    folder: await temporaryFolder(),
    people: readers(12),
    account,
    ports: { openMailer: async () => smtpMailer({ account, ...keys, pictureBytes: async () => onePixel, timeouts: hurriedTimeouts }) },
  })
  return { provider, server, tried, account, keys, desk, check: () => checkConnection(account, keys, hurriedTimeouts) }
}

describe('an account that is signed in', () => {
  it('logs in with its token, and sends', async () => {
    const { check, desk, server, tried } = await signedIn()
    expect(await check()).toMatchObject({ ok: true })
    const { id } = await desk.ask['delivery.send'](sendToAll)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: 12 } })
    expect(server.received).toHaveLength(12)
    expect(new Set(tried)).toEqual(new Set(['access-1']))
  })

  it('gets another token before the last one ends', async () => {
    const { check, tried } = await signedIn({ lasts: 5 })
    expect(await check()).toMatchObject({ ok: true })
    expect(tried).toEqual(['access-2'])
  })

  it('gets another where the server refuses the last, in the middle of a delivery, and nobody is missed or sent to twice', async () => {
    const { desk, provider, server } = await signedIn()
    const { id } = await desk.ask['delivery.send'](sendToAll)
    await expect.poll(() => server.received.length).toBeGreaterThan(0)
    await desk.ask['delivery.pause'](id)
    provider.good.clear()
    await desk.ask['delivery.resume'](id)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: 12 } })
    expect(new Set(server.recipients()).size).toBe(12)
    expect(server.received).toHaveLength(12)
  })

  it('asks once for a token that several connections want', async () => {
    const { desk, provider } = await signedIn({ lasts: 1 })
    provider.lasts = 3600
    const { id } = await desk.ask['delivery.send'](sendToAll)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished' })
    expect(provider.posted.filter(([, { grant_type }]) => grant_type === 'refresh_token')).toHaveLength(1)
  })

  it('stands still and says so when the consent was taken back, and goes on after the next sign-in', async () => {
    const { check, desk, provider } = await signedIn()
    provider.good.clear()
    provider.consent = 'taken-back'
    const words = 'The consent to send as this account has ended or was taken back'
    expect((await check()).steps.at(-1)).toMatchObject({ step: 'login', ok: false, words: expect.stringContaining(words) })
    const { id } = await desk.ask['delivery.send'](sendToAll)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining(words),
      counts: { waiting: 12 },
    })
    provider.consent = 'given'
    await desk.ask['delivery.resume'](id)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: 12 } })
  })

  it('says what to do where the mailbox does not take its fresh token', async () => {
    const { check, provider } = await signedIn()
    provider.good.add = function (this: Set<string>) {
      return this
    }
    provider.good.clear()
    expect((await check()).steps.at(-1)?.words).toContain('Sign in again in Settings → Accounts, as exactly this user.')
  })
})
