import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/core/settings/account.ts'
import { dkimRecord } from '../../../src/core/settings/dkim-record.ts'
import { checkDomain } from '../../../src/core/settings/dns/check-domain.ts'
import { dnsLookUp } from '../../../src/node/dns/dns-look-up.ts'
import { readDkimKey } from '../../../src/node/mail/dkim-key.ts'
import { type Zone, nameServer } from '../../support/name-server.ts'
import { harbourAccount } from '../../support/smtp-desk.ts'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const { publicKey } = readDkimKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
const dkim = { domain: 'harbour.org', selector: 'news' }
const record = dkimRecord(dkim, publicKey)
const sender: Account = { ...harbourAccount, host: 'smtp.quay.net', fromAddress: 'editor@harbour.org' }

/** What is found, as “spf warns: …”, by asking a real name server that knows the zone. */
async function found(zone: Zone, account: Partial<Account> = {}): Promise<readonly string[]> {
  const { address } = await nameServer(zone)
  const { findings } = await checkDomain(dnsLookUp([address]), { ...sender, ...account }, account.dkim ? publicKey : null)
  return findings.map(({ of, level, what, remedy }) => `${of} ${level}: ${what} ${remedy}`.trim())
}

const server = { 'smtp.quay.net': { a: ['192.0.2.7'] } }
const dmarc = { '_dmarc.harbour.org': { txt: ['v=DMARC1; p=none'] } }

describe('the domain that an account sends from', () => {
  it('is well when SPF allows the server, the key is published and there is a policy', async () => {
    const zone = {
      ...server,
      'harbour.org': { txt: ['google-site-verification=abc', 'v=spf1 ip4:192.0.2.0/28 ~all'] },
      [record.name]: { txt: [record.value] },
      '_dmarc.harbour.org': { txt: ['v=DMARC1; p=reject; rua=mailto:dmarc@harbour.org'] },
    }
    expect(await found(zone, { dkim })).toEqual([
      'spf good: The SPF record of harbour.org allows smtp.quay.net to send for it.',
      'dkim good: The DKIM key is published at news._domainkey.harbour.org, and it is the one that messages are signed with.',
      'dmarc good: The DMARC record of harbour.org has receivers refuse what is not proven to be its own (p=reject).',
    ])
  })

  it('has records to publish where it has none', async () => {
    const { address } = await nameServer({ ...server, 'harbour.org': { txt: [] } })
    const { findings } = await checkDomain(dnsLookUp([address]), { ...sender, dkim, host: 'smtp.gmail.com' }, publicKey)
    expect(findings.map(({ publish }) => publish)).toEqual([
      { name: 'harbour.org', value: 'v=spf1 include:_spf.google.com ~all' },
      { name: record.name, value: record.value, strings: record.strings },
      { name: '_dmarc.harbour.org', value: 'v=DMARC1; p=none' },
    ])
    expect(record.value.length).toBeGreaterThan(255)
    expect(record.strings.join('')).toBe(record.value)
    expect(record.strings.every(({ length }) => length <= 255)).toBe(true)
  })

  it.each<[string, Zone, string]>([
    [
      'lies deep in what is included',
      {
        'harbour.org': { txt: ['v=spf1 include:mail.org -all'] },
        'mail.org': { txt: ['v=spf1 include:deep.org -all'] },
        'deep.org': { txt: ['v=spf1 ip4:192.0.2.7 -all'] },
      },
      'spf good',
    ],
    ['is a mail host of the domain', { 'harbour.org': { txt: ['v=spf1 mx -all'], mx: ['smtp.quay.net'] } }, 'spf good'],
    ['is named', { 'harbour.org': { txt: ['v=spf1 a:smtp.quay.net -all'] } }, 'spf good'],
    [
      'is not there',
      { 'harbour.org': { txt: ['v=spf1 ip4:198.51.100.1 -all'] } },
      'spf unknown: The SPF record of harbour.org does not name smtp.quay.net',
    ],
    ['is everybody', { 'harbour.org': { txt: ['v=spf1 +all'] } }, 'spf warns: The SPF record of harbour.org allows everybody'],
    ['is in two records', { 'harbour.org': { txt: ['v=spf1 mx -all', 'v=spf1 a -all'] } }, 'spf warns: harbour.org has 2 SPF records'],
    [
      'takes too many look-ups',
      { 'harbour.org': { txt: [`v=spf1 ${Array.from({ length: 11 }, (_, n) => `a:h${n}.org`).join(' ')} -all`] } },
      'spf warns: The SPF record of harbour.org takes more than 10 look-ups',
    ],
    ['includes itself', { 'harbour.org': { txt: ['v=spf1 include:harbour.org -all'] } }, 'spf unknown'],
  ])('is told apart where the server %s', async (_what, zone, words) => {
    expect((await found({ ...server, ...dmarc, ...zone }))[0]).toContain(words)
  })

  it('is told what the provider’s include is, and where it goes', async () => {
    const { address } = await nameServer({ 'harbour.org': { txt: ['v=spf1 mx -all'] }, 'smtp.gmail.com': { a: ['203.0.113.1'] } })
    const { findings } = await checkDomain(dnsLookUp([address]), { ...sender, host: 'smtp.gmail.com' }, null)
    expect(findings[0]).toMatchObject({ level: 'warns', publish: { value: 'v=spf1 mx include:_spf.google.com -all' } })
  })

  it.each<[string, readonly string[], string]>([
    ['is another', ['v=DKIM1; k=rsa; p=MIIBIjANBgkqh'], 'dkim warns: Another key is published'],
    ['was revoked', ['v=DKIM1; p='], 'dkim warns: Another key is published'],
    [
      'is only a test',
      [record.value.replace('k=rsa', 't=y; k=rsa')],
      'dkim warns: The DKIM record news._domainkey.harbour.org says that it is only a test',
    ],
    ['has blanks in it', [record.value.replace('p=MIIB', 'p=MIIB ')], 'dkim good'],
    ['is no key', ['hello'], 'dkim warns: No DKIM key is published'],
  ])('has a DKIM key that %s', async (_what, txt, words) => {
    expect((await found({ ...server, ...dmarc, [record.name]: { txt } }, { dkim }))[1]).toContain(words)
  })

  it('is not the one that is signed for', async () => {
    const other = { domain: 'elsewhere.net', selector: 'news' }
    const zone = { ...server, ...dmarc, 'news._domainkey.elsewhere.net': { txt: [record.value] } }
    expect(await found(zone, { dkim: other })).toContainEqual(expect.stringContaining('such a signature does not count for DMARC'))
  })

  it.each<[string, Zone, string]>([
    ['its own', dmarc, 'dmarc good: The DMARC record of harbour.org is there'],
    ['strict, and nothing proves the mail', { '_dmarc.harbour.org': { txt: ['v=DMARC1; p=quarantine'] } }, 'nothing seen from here proves'],
    [
      'said twice',
      { '_dmarc.harbour.org': { txt: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } },
      'dmarc warns: harbour.org has 2 DMARC records',
    ],
    ['without a policy', { '_dmarc.harbour.org': { txt: ['v=DMARC1; rua=mailto:a@harbour.org'] } }, 'names no policy'],
  ])('has a DMARC policy that is %s', async (_what, zone, words) => {
    expect((await found({ ...server, ...zone })).at(-1)).toContain(words)
  })

  it('has the DMARC policy for subdomains of the domain above, where it has none itself', async () => {
    const zone = { ...server, '_dmarc.harbour.org': { txt: ['v=DMARC1; p=none; sp=reject'] } }
    expect((await found(zone, { fromAddress: 'editor@news.harbour.org' })).at(-1)).toContain(
      'dmarc warns: The DMARC record of news.harbour.org (by harbour.org) has receivers refuse',
    )
  })

  it('cannot be that of a mailbox provider over another server', async () => {
    expect(await found({}, { fromAddress: 'ann@gmail.com' })).toEqual([
      expect.stringMatching(/^dmarc warns: Nobody but its owner may send for gmail\.com, and smtp\.quay\.net is not one of its servers/),
    ])
  })

  it('is nothing to look up for the local mailbox and for names of examples', async () => {
    const { address, asked } = await nameServer({})
    for (const account of [
      { ...sender, kind: 'local' as const },
      { ...sender, fromAddress: 'editor@harbour.example' },
    ])
      expect((await checkDomain(dnsLookUp([address]), account, null)).findings).toMatchObject([{ level: 'unknown' }])
    expect(asked).toEqual([])
  })

  it('is said to be unknown where no name server answers', async () => {
    // Nothing listens at port 1.
    const { findings } = await checkDomain(dnsLookUp(['127.0.0.1:1']), { ...sender, dkim }, publicKey)
    expect(findings).toMatchObject([
      { level: 'unknown', what: 'The records of harbour.org could not be looked up: no name server answers.' },
    ])
  })
})
