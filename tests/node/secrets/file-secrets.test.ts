import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileSecrets } from '../../../src/node/secrets/file-secrets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const password = 'account/harbour/password'
const dkimKey = 'account/harbour/dkim-key'

async function newFolder(): Promise<string> {
  return join(await temporaryFolder(), 'broadsheet')
}

describe('a secret', () => {
  it('is null before it is kept, and reads as it was written', async () => {
    const folder = await newFolder()
    expect(await fileSecrets(folder, {}).read(password)).toBeNull()
    await fileSecrets(folder, {}).write(password, 'tjæregryde 9 ⚓')
    expect(await fileSecrets(folder, {}).read(password)).toBe('tjæregryde 9 ⚓')
  })

  it('may be long, empty, or written over', async () => {
    const secrets = fileSecrets(await newFolder(), {})
    for (const value of ['-----BEGIN PRIVATE KEY-----\n'.repeat(200), '', 'short']) {
      await secrets.write(dkimKey, value)
      expect(await secrets.read(dkimKey)).toBe(value)
    }
  })

  it('is gone once removed, and the others stay', async () => {
    const secrets = fileSecrets(await newFolder(), {})
    await secrets.write(password, 'tjæregryde')
    await secrets.write(dkimKey, 'key')
    await secrets.remove(password)
    await secrets.remove('account/nobody/password')
    expect(await secrets.read(password)).toBeNull()
    expect(await secrets.read(dkimKey)).toBe('key')
  })

  it('is not lost when many are written at once', async () => {
    const secrets = fileSecrets(await newFolder(), {})
    const names = Array.from({ length: 8 }, (_, account) => `account/${account}/password`)
    await Promise.all(names.map(name => secrets.write(name, `password of ${name}`)))
    for (const name of names) expect(await secrets.read(name)).toBe(`password of ${name}`)
  })

  it.each(['constructor', '__proto__', 'toString'])('may have any name, such as %s', async name => {
    const folder = await newFolder()
    const secrets = fileSecrets(folder, {})
    expect(await secrets.read(name)).toBeNull()
    await secrets.write(name, 'kept')
    expect(await fileSecrets(folder, {}).read(name)).toBe('kept')
  })
})

describe('the secrets file', () => {
  it('holds no secret in the clear, and only its owner may read it and its key', async () => {
    const folder = await newFolder()
    await fileSecrets(folder, {}).write(password, 'tjæregryde')
    expect(readdirSync(folder).toSorted()).toEqual(['secrets-key.txt', 'secrets.json'])
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain('tjæregryde')
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('never says the same twice for the same secret', async () => {
    const folder = await newFolder()
    const secrets = fileSecrets(folder, {})
    const sealed = async () => {
      await secrets.write(password, 'tjæregryde')
      return readFileSync(join(folder, 'secrets.json'), 'utf8')
    }
    expect(await sealed()).not.toBe(await sealed())
  })

  it('is refused, and never overwritten, when it is damaged', async () => {
    const folder = await newFolder()
    const secrets = fileSecrets(folder, {})
    await secrets.write(password, 'tjæregryde')
    writeFileSync(join(folder, 'secrets.json'), '{"version":1,"secr')
    await expect(secrets.read(password)).rejects.toMatchObject({ code: 'file-not-understood' })
    await expect(secrets.write(password, 'another')).rejects.toMatchObject({ code: 'file-not-understood' })
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe('{"version":1,"secr')
  })

  it('lets no secret pass for another, nor a changed one for itself', async () => {
    const folder = await newFolder()
    const secrets = fileSecrets(folder, {})
    await secrets.write(password, 'tjæregryde')
    const file = join(folder, 'secrets.json')
    const sealed = readFileSync(file, 'utf8')
    writeFileSync(file, sealed.replace('account/harbour', 'account/marina'))
    await expect(secrets.read('account/marina/password')).rejects.toMatchObject({ code: 'file-unreadable' })
    writeFileSync(
      file,
      sealed.replace(/(password",\s*")(.)/, (_all, before, first) => `${before}${first === 'A' ? 'B' : 'A'}`),
    )
    await expect(secrets.read(password)).rejects.toMatchObject({ code: 'file-unreadable' })
  })

  it('cannot be made where a file stands in its way', async () => {
    const folder = await newFolder()
    writeFileSync(folder, '')
    await expect(fileSecrets(folder, {}).write(password, 'tjæregryde')).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the key', () => {
  it('is a file beside the secrets, unless the environment or the keychain has one; people are told which', async () => {
    const folder = await newFolder()
    const path = join(folder, 'secrets.json')
    expect(fileSecrets(folder, {}).kept).toBe(
      `encrypted in ${path}, with the key in ${join(folder, 'secrets-key.txt')}, which only you can read`,
    )
    expect(fileSecrets(folder, { BROADSHEET_SECRETS_KEY: 'k' }).kept).toBe(`encrypted in ${path}, with the key in BROADSHEET_SECRETS_KEY`)
    expect(fileSecrets(folder, { BROADSHEET_SECRETS_KEY: 'k' }, 'kk').kept).toBe(`encrypted in ${path}, with a key in the system keychain`)
  })

  it.each([
    ['the environment', { BROADSHEET_SECRETS_KEY: 'correct horse' }, null],
    ['the keychain', {}, 'a'.repeat(64)],
  ])('from %s leaves no key file, and opens what it closed', async (_where, environment, keychain) => {
    const folder = await newFolder()
    await fileSecrets(folder, environment, keychain).write(password, 'tjæregryde')
    expect(readdirSync(folder)).toEqual(['secrets.json'])
    expect(await fileSecrets(folder, environment, keychain).read(password)).toBe('tjæregryde')
  })

  it('that is another one is told of, and the secret stays', async () => {
    const folder = await newFolder()
    const mine = { BROADSHEET_SECRETS_KEY: 'correct horse' }
    await fileSecrets(folder, mine).write(password, 'tjæregryde')
    const others = fileSecrets(folder, { BROADSHEET_SECRETS_KEY: 'battery staple' })
    await expect(others.read(password)).rejects.toMatchObject({
      code: 'file-unreadable',
      message: `The saved secret ${password} was encrypted with another key, or was changed.`,
    })
    await others.write(dkimKey, 'key')
    expect(await fileSecrets(folder, mine).read(password)).toBe('tjæregryde')
  })

  it('is one and the same when two come first at once', async () => {
    const folder = await newFolder()
    const [one, other] = [fileSecrets(folder, {}), fileSecrets(folder, {})]
    await one.write(password, 'tjæregryde')
    await Promise.all([one.write(password, 'a'), other.read(password)])
    expect(await other.read(password)).toBe('a')
  })
})

describe('the environment', () => {
  it('stands in for every password, whatever is kept', async () => {
    const folder = await newFolder()
    await fileSecrets(folder, {}).write(password, 'kept')
    const secrets = fileSecrets(folder, { BROADSHEET_SMTP_PASSWORD: 'given' })
    expect(await secrets.read(password)).toBe('given')
    expect(await secrets.read('account/marina/password')).toBe('given')
    expect(await secrets.read(dkimKey)).toBeNull()
    expect(await fileSecrets(folder, { BROADSHEET_SMTP_PASSWORD: '' }).read(password)).toBe('kept')
  })

  it('stands in for every DKIM key with the key in a file', async () => {
    const keyFile = join(await temporaryFolder(), 'dkim.pem')
    writeFileSync(keyFile, '-----BEGIN PRIVATE KEY-----\n')
    const secrets = fileSecrets(await newFolder(), { BROADSHEET_DKIM_KEY_FILE: keyFile })
    expect(await secrets.read(dkimKey)).toBe('-----BEGIN PRIVATE KEY-----\n')
    expect(await secrets.read(password)).toBeNull()
  })

  it('is told of when that file cannot be read', async () => {
    const keyFile = join(await temporaryFolder(), 'no-such.pem')
    const secrets = fileSecrets(await newFolder(), { BROADSHEET_DKIM_KEY_FILE: keyFile })
    await expect(secrets.read(dkimKey)).rejects.toMatchObject({
      code: 'dkim-key',
      message: `The DKIM key in ${keyFile} could not be read.`,
    })
  })
})
