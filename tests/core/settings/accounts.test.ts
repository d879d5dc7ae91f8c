import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { draft, newSettings } from '../../support/new-settings.ts'

const service = {
  authorizeUrl: 'https://saltby.example/in',
  tokenUrl: 'https://saltby.example/token',
  deviceUrl: '',
  scope: 'send',
  clientId: 'broadsheet',
}

describe('saving an account', () => {
  it('keeps it tidy, and its line ends out of every header', async () => {
    const { operations, account } = newSettings()
    const { id } = await operations['accounts.save'](
      draft({ fromName: 'The Harbour\r\nBcc: everyone@saltby.example', fromAddress: ' <Editor@Saltby.Example> ' }),
    )
    expect(await account(id)).toMatchObject({ fromName: 'The Harbour Bcc: everyone@saltby.example', fromAddress: 'Editor@saltby.example' })
  })

  it.each([
    [{ name: ' ' }, 'The account has no name.'],
    [{ host: '' }, 'The host of the mail server is missing.'],
    [
      { host: 'https://smtp.saltby.example' },
      'The host “https://smtp.saltby.example” is not the name of a server; it is written like smtp.example.org.',
    ],
    [
      { host: 'smtp.saltby.example:587' },
      'The host “smtp.saltby.example:587” is not the name of a server; it is written like smtp.example.org.',
    ],
    [{ port: 0 }, 'The port 0 is not between 1 and 65535; most servers use 465 or 587.'],
    [{ port: 70_000 }, 'The port 70000 is not between 1 and 65535; most servers use 465 or 587.'],
    [{ perSecond: 0 }, '0 messages a second is not between 0 and 10000.'],
    [{ connections: 1.5 }, '1.5 connections is not between 1 and 50.'],
    [{ fromAddress: '' }, 'The address to send from is missing.'],
    [{ fromAddress: 'editor.saltby.example' }, 'The address “editor.saltby.example” has no @.'],
    [{ replyTo: 'ann@' }, 'The address “ann@” has nothing after the @.'],
    [{ unsubscribeUrl: 'http://saltby.example/leave/{{token}}' }, 'The unsubscribe link must begin with https:// (RFC 8058).'],
    [{ unsubscribeUrl: 'https://saltby.example/leave' }, 'The unsubscribe link must have {{token}} where each reader’s own token goes.'],
    [{ oauth: { ...service, clientId: '' } }, 'The client ID is missing; your provider gives it out when you register Broadsheet there.'],
    [
      { oauth: { ...service, tokenUrl: 'http://saltby.example/token' } },
      'The address “http://saltby.example/token” must begin with https://.',
    ],
    [{ oauth: { ...service, authorizeUrl: '' } }, 'There is no page on which to sign in.'],
    [{ dkim: { domain: 'saltby', selector: 'news' } }, 'The DKIM domain “saltby” is not the name of a domain.'],
    [{ dkim: { domain: 'saltby.example', selector: 'our news' } }, 'The DKIM selector “our news” is not one that DNS can hold.'],
  ])('says what is wrong: %j', async (fields, message) => {
    const { operations } = newSettings()
    await expect(operations['accounts.save'](draft(fields))).rejects.toMatchObject({ code: 'bad-input', message })
  })

  it.each(['localhost', '127.0.0.1', '::1', 'smtp.fischbrötchen.example'])('takes the host %s', async host => {
    expect(await newSettings().operations['accounts.save'](draft({ host }))).toMatchObject({ host })
  })

  it('takes an unsubscribe link that is https and has a place for the token', async () => {
    const unsubscribeUrl = 'https://saltby.example/leave?t={{token}}'
    expect(await newSettings().operations['accounts.save'](draft({ unsubscribeUrl }))).toMatchObject({ unsubscribeUrl })
  })

  it('keeps nothing of an account that is refused', async () => {
    const { operations, kept, stored } = newSettings()
    await expect(operations['accounts.save'](draft({ host: '' }, { password: 'kittiwake' }))).rejects.toBeInstanceOf(Problem)
    expect([kept.size, await stored.accounts.all()]).toEqual([0, []])
  })
})

describe('checking the connection', () => {
  it('tries the account as drafted, with the secrets that are kept', async () => {
    const { operations, tried } = newSettings()
    const { id } = await operations['accounts.save'](draft({}, { password: 'kittiwake' }))
    expect(await operations['accounts.check'](draft({ id, host: 'smtp2.saltby.example' }))).toMatchObject({ ok: true })
    await operations['accounts.check'](draft({ id }, { password: 'guillemot' }))
    await operations['accounts.check'](draft())
    expect(tried).toEqual([
      { host: 'smtp2.saltby.example', password: 'kittiwake', dkimKey: null },
      { host: 'smtp.saltby.example', password: 'guillemot', dkimKey: null },
      { host: 'smtp.saltby.example', password: null, dkimKey: null },
    ])
  })
})
