import { describe, expect, it } from 'vitest'
import type { AccountView, DnsRecord } from '../../src/core/settings/account.ts'
import type { DomainCheck } from '../../src/core/settings/dns/domain-check.ts'
import type { Provider } from '../../src/core/settings/providers/provider.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { nameServer, type Zone } from '../support/name-server.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const relay = ['accounts', 'save', 'Weekly', '--host', 'smtp.quay.net', '--from', 'editor@harbour.org']
const signed = [...relay, '--dkim-domain', 'harbour.org', '--dkim-selector', 'news', '--dkim-key', 'new']

describe('an account on the command line', () => {
  it('has a key made for it, whose record is shown, looked up and found once it is published', async () => {
    const folder = await temporaryFolder()
    expect(await answered<AccountView>(folder, signed)).toMatchObject({ hasDkimKey: true })
    const record = await answered<DnsRecord>(folder, ['accounts', 'dkim', 'Weekly'])
    expect(record).toMatchObject({ name: 'news._domainkey.harbour.org', value: expect.stringMatching(/^v=DKIM1; k=rsa; p=MII/) })
    const zone: { -readonly [name in string]: Zone[string] } = {
      'smtp.quay.net': { a: ['192.0.2.7'] },
      'harbour.org': { txt: ['v=spf1 a:smtp.quay.net -all'] },
      '_dmarc.harbour.org': { txt: ['v=DMARC1; p=none'] },
    }
    const environment = { BROADSHEET_NAME_SERVER: (await nameServer(zone)).address }
    const before = await broadsheet(folder, ['accounts', 'domain', 'Weekly'], environment)
    expect(before.code).toBe(1)
    expect(before.stdout).toContain('WRONG    No DKIM key is published at news._domainkey.harbour.org.')
    expect(before.stdout).toContain(record.value)
    zone[record.name] = { txt: [record.value] }
    const after = await answered<DomainCheck>(folder, ['accounts', 'domain', 'Weekly'], environment)
    expect(after.findings.map(({ of, level }) => `${of} ${level}`)).toEqual(['spf good', 'dkim good', 'dmarc good'])
  })

  it('keeps its key when it is saved again, and has another when it is told so', async () => {
    const folder = await temporaryFolder()
    await answered(folder, signed)
    const first = await answered<DnsRecord>(folder, ['accounts', 'dkim', 'Weekly'])
    await answered(folder, [...relay, '--from-name', 'The Harbour Weekly'])
    expect(await answered(folder, ['accounts', 'dkim', 'Weekly'])).toEqual(first)
    await answered(folder, [...relay, '--dkim-key', 'new'])
    expect((await answered<DnsRecord>(folder, ['accounts', 'dkim', 'Weekly'])).value).not.toBe(first.value)
  })

  it('begins from a provider with its server and its limits, which options overrule', async () => {
    const folder = await temporaryFolder()
    const gmail = ['accounts', 'save', 'Weekly', '--provider', 'gmail', '--user', 'ann@gmail.com', '--from', 'ann@gmail.com']
    const provider = { host: 'smtp.gmail.com', port: 465, security: 'tls', perDay: 500, connections: 2 }
    expect(await answered(folder, gmail)).toMatchObject(provider)
    expect(await answered(folder, [...gmail, '--per-day', '100'])).toMatchObject({ ...provider, perDay: 100 })
    const providers = await answered<readonly Provider[]>(folder, ['accounts', 'providers'])
    expect(providers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Microsoft 365', 'Amazon SES', 'Resend', 'Proton Mail Bridge']),
    )
    const { code, stderr } = await broadsheet(folder, [...relay, '--provider', 'Pigeon Post'])
    expect(code).toBe(2)
    expect(stderr).toContain('No provider is called “Pigeon Post”.')
  })
})
