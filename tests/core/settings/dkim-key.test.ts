import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { draft, newSettings, rsaKey } from '../../support/new-settings.ts'

describe('a DKIM key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const dkim = { domain: 'saltby.example', selector: 'news' }

  it.each(['pkcs1', 'pkcs8'] as const)('is taken when it is an RSA private key (%s)', async type => {
    expect(
      await newSettings().operations['accounts.save'](
        draft({ dkim }, { dkimKey: rsa.privateKey.export({ type, format: 'pem' }).toString() }),
      ),
    ).toMatchObject({ hasDkimKey: true })
  })

  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const ed25519 = generateKeyPairSync('ed25519').privateKey
  it.each([
    ['words', 'my key', 'The DKIM key is not a key in PEM.'],
    [
      'a public key',
      rsa.publicKey.export({ type: 'spki', format: 'pem' }),
      'The DKIM key is the public half, which belongs in DNS; signing takes the private half.',
    ],
    ['ed25519', ed25519.export({ type: 'pkcs8', format: 'pem' }), 'The DKIM key is not an RSA key; Gmail and Outlook check no other.'],
    ['an EC key', ec.export({ type: 'sec1', format: 'pem' }), 'The DKIM key is of a kind that mail is not signed with (ec private key).'],
    [
      'a locked key',
      rsa.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'kittiwake' }),
      'The DKIM key is locked with a passphrase.',
    ],
  ])('is refused when it is %s, for mail would go out unsigned', async (_what, key, message) => {
    const { operations, kept } = newSettings()
    await expect(operations['accounts.save'](draft({ dkim }, { dkimKey: key.toString() }))).rejects.toMatchObject({
      code: 'dkim-key',
      message,
    })
    expect(kept.size).toBe(0)
  })

  it('is refused when it is too short, and missed when there is none', async () => {
    await expect(newSettings({ bits: 512 }).operations['accounts.save'](draft({ dkim }, { dkimKey: rsaKey }))).rejects.toMatchObject({
      code: 'dkim-key',
    })
    await expect(newSettings().operations['accounts.save'](draft({ dkim }))).rejects.toMatchObject({
      code: 'dkim-key',
      message: 'There is no key to sign with for saltby.example.',
    })
  })
})
