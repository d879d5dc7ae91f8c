import { describe, expect, it } from 'vitest'
import { localAccount } from '../../../src/core/settings/local-account.ts'
import { settingsAtFirst } from '../../../src/core/settings/settings.ts'
import { draft, newSettings, rsaKey } from '../../support/new-settings.ts'

const asSeen = { ...localAccount, hasPassword: false, hasDkimKey: false, hasClientSecret: false, isSignedIn: false }

describe('a new library', () => {
  it('has a local mailbox that can send at once', async () => {
    const { operations, account } = newSettings()
    expect(await operations['accounts.list'](undefined)).toEqual([asSeen])
    expect(await account('local')).toMatchObject({ kind: 'local', name: 'Local mailbox', fromAddress: 'editor@harbour-weekly.example' })
    expect(localAccount.postalAddress).not.toBe('')
  })

  it('keeps its local mailbox: it can be renamed and given a sender, never moved, doubled or removed', async () => {
    const { operations, account } = newSettings()
    const {
      hasPassword: _p,
      hasDkimKey: _k,
      hasClientSecret: _s,
      isSignedIn: _i,
      ...local
    } = (await operations['accounts.list'](undefined))[0] ?? asSeen
    await operations['accounts.save'](draft({ ...local, fromName: 'Ferry News', kind: 'smtp', host: 'smtp.saltby.example', port: 25 }))
    expect(await account('local')).toEqual({ ...localAccount, fromName: 'Ferry News' })
    await expect(operations['accounts.remove']('local')).rejects.toMatchObject({ code: 'conflict' })
    await expect(operations['accounts.save'](draft({ kind: 'local' }))).rejects.toMatchObject({ code: 'bad-input' })
  })

  it('has preferences that everybody begins with', async () => {
    expect(await newSettings().operations['settings.read'](undefined)).toEqual(settingsAtFirst)
  })

  it('offers well-known providers to begin from, each with a host that could be one', async () => {
    const { operations } = newSettings()
    for (const { host, port, security, limits } of await operations['accounts.providers'](undefined))
      expect(await operations['accounts.save'](draft({ host, port, security, ...limits }))).toMatchObject({ host })
  })
})

describe('changing preferences', () => {
  it('keeps what was not changed', async () => {
    const { operations, settings } = newSettings()
    await operations['settings.change']({ curatorName: ' Ann\nQuayle ' })
    await operations['settings.change']({ appearance: 'dark', defaultAccountId: 'local' })
    expect(await settings()).toEqual({ ...settingsAtFirst, curatorName: 'Ann Quayle', appearance: 'dark', defaultAccountId: 'local' })
  })

  it('keeps the last ten test addresses, each once, and nothing that is no address', async () => {
    const { operations } = newSettings()
    const addresses = Array.from({ length: 12 }, (_, index) => `reader${index}@saltby.example`)
    const { recentTestAddresses } = await operations['settings.change']({
      recentTestAddresses: ['nobody', 'reader0@saltby.example', ...addresses],
    })
    expect(recentTestAddresses).toEqual(addresses.slice(0, 10))
  })

  it('refuses an account that is not there', async () => {
    const { operations } = newSettings()
    await expect(operations['settings.change']({ defaultAccountId: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('secrets', () => {
  it('stay when a draft says nothing of them, change when it does, go when it is empty', async () => {
    const { operations, password } = newSettings()
    const { id } = await operations['accounts.save'](draft({}, { password: 'kittiwake' }))
    expect(await operations['accounts.save'](draft({ id, name: 'Relay' }))).toMatchObject({ name: 'Relay', hasPassword: true })
    expect(await password(id)).toBe('kittiwake')
    await operations['accounts.save'](draft({ id }, { password: 'guillemot' }))
    expect(await password(id)).toBe('guillemot')
    expect(await operations['accounts.save'](draft({ id }, { password: '' }))).toMatchObject({ hasPassword: false })
  })

  it('never leave through any operation, whether it answers or fails', async () => {
    const { operations, password, dkimKey, stored } = newSettings()
    const dkim = { domain: 'saltby.example', selector: 'news' }
    const saved = await operations['accounts.save'](draft({ dkim }, { password: 'kittiwake-7', dkimKey: rsaKey }))
    expect([await password(saved.id), await dkimKey(saved.id)]).toEqual(['kittiwake-7', rsaKey.trim()])
    const { hasPassword: _p, hasDkimKey: _k, hasClientSecret: _s, isSignedIn: _i, ...account } = saved
    const answers = [
      saved,
      await operations['accounts.list'](undefined),
      await operations['accounts.check']({ account, password: null, dkimKey: null, clientSecret: null }),
      await operations['accounts.check'](draft({ host: '' }, { password: 'kittiwake-7', dkimKey: rsaKey })).catch(
        (error: unknown) => error,
      ),
      await operations['accounts.save'](draft({ dkim }, { password: 'kittiwake-7', dkimKey: `${rsaKey}x` })).catch(
        (error: unknown) => error,
      ),
      await operations['settings.read'](undefined),
      await operations['settings.about'](undefined),
      await stored.accounts.all(),
    ]
    const told = answers
      .map(answer => (answer instanceof Error ? `${answer.message} ${JSON.stringify(answer)}` : JSON.stringify(answer)))
      .join('\n')
    expect(told).toContain('saltby.example')
    for (const secret of ['kittiwake-7', ...rsaKey.trim().split('\n').slice(1, -1)]) expect(told).not.toContain(secret)
  })

  it('that a sign-in gave are forgotten when the account turns to another service, or to a password', async () => {
    const { operations, kept } = newSettings()
    const oauth = { authorizeUrl: 'https://a.org/in', tokenUrl: 'https://a.org/token', deviceUrl: '', scope: 'send', clientId: 'us' }
    const { id } = await operations['accounts.save'](draft({ oauth }))
    const signIn = () => kept.set(`account/${id}/oauth-tokens`, '{"accessToken":"a","expiresAt":0,"refreshToken":"r"}')
    signIn()
    expect(await operations['accounts.save'](draft({ id, oauth, name: 'Relay' }))).toMatchObject({ isSignedIn: true })
    for (const turned of [{ ...oauth, tokenUrl: 'https://b.org/token' }, { ...oauth, clientId: 'them' }, null]) {
      await operations['accounts.save'](draft({ id, oauth }))
      signIn()
      expect(await operations['accounts.save'](draft({ id, oauth: turned }))).toMatchObject({ isSignedIn: false })
    }
  })

  it('go with their account, which is then nobody’s default', async () => {
    const { operations, kept, settings } = newSettings()
    const { id } = await operations['accounts.save'](draft({}, { password: 'kittiwake' }))
    await operations['settings.change']({ defaultAccountId: id })
    await operations['accounts.remove'](id)
    expect([kept.size, (await settings()).defaultAccountId]).toEqual([0, null])
    await expect(operations['accounts.remove'](id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('undoing', () => {
  it('says when there is no such step any more', async () => {
    await expect(newSettings().operations['edit.undo']('gone')).rejects.toMatchObject({ code: 'not-found' })
  })
})
