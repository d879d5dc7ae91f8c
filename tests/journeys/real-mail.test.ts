import { describe, expect, it } from 'vitest'
import type { DeliveryReport, DeliverySummary } from '../../src/core/delivery/delivery.ts'
import type { RecipientPage } from '../../src/core/delivery/list-recipients.ts'
import type { ConnectionCheck } from '../../src/core/settings/account.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { arrivedMail, asSent, dkimPass, hasMailstack, lintOf, mailstackSettings } from '../support/mailstack.ts'
import { withDigest, withReaders } from '../support/publishing.ts'

describe.runIf(hasMailstack)('a digest sent through Postfix', () => {
  it('arrives signed and without fault, and the report says who could not have it', async () => {
    const of = await mailstackSettings()
    const folder = await withDigest()
    const token = Date.now()
    const good = Array.from({ length: 20 }, (_, n) => `harbour-${token}-${n}@reader.example`)
    await withReaders(folder, [...good, 'bounce-mette@reader.example', 'full-ole@reader.example'])
    const reach = ['--host', of('HOST'), '--port', of('SUBMISSION_PORT'), '--security', 'starttls', '--ca-file', of('CA_FILE')]
    const sender = ['--user', of('CURATOR'), '--from', of('CURATOR'), '--postal-address', 'The Harbour Weekly, 1 Quay Street, Saltby']
    const signing = ['--dkim-domain', of('DKIM_DOMAIN'), '--dkim-selector', 's1', '--dkim-key', of('DKIM_KEY')]
    const leaving = ['--unsubscribe-address', of('UNSUBSCRIBE'), '--unsubscribe-url', 'https://news.example/leave/{{token}}']
    await answered(folder, ['accounts', 'save', 'Post', ...reach, ...sender, ...signing, ...leaving], {
      BROADSHEET_SMTP_PASSWORD: of('CURATOR_PASS'),
    })
    const check = await answered<ConnectionCheck>(folder, ['accounts', 'check', 'Post'])
    expect(check.steps.map(({ step, ok }) => [step, ok])).toEqual(['find', 'connect', 'secure', 'login', 'dkim'].map(step => [step, true]))

    const sent = await broadsheet(folder, ['send', 'latest', '--to', 'Readers', '--account', 'Post', '--json'])
    const summary = JSON.parse(sent.stdout) as DeliverySummary
    expect([sent.code, summary]).toMatchObject([
      0,
      { state: 'scheduled', counts: { accepted: 20, rejected: 1, deferred: 1, unknown: 0, waiting: 0 } },
    ])
    const { reasons } = await answered<DeliveryReport>(folder, ['report', 'latest'])
    expect(reasons.map(({ fate, reply }) => `${fate} ${reply.slice(0, 9)}`).toSorted()).toEqual([
      'deferred 452 4.2.2',
      'rejected 550 5.1.1',
    ])
    expect((await answered<RecipientPage>(folder, ['report', 'latest', '--fate', 'rejected'])).rows.map(({ email }) => email)).toEqual([
      'bounce-mette@reader.example',
    ])

    const [first = ''] = good
    const mail = await arrivedMail(first)
    expect(mail).toContain('Spring tide on Thursday')
    expect(mail).toMatch(dkimPass)
    expect(await lintOf(asSent(mail))).toContain('0 errors')
  }, 240_000)
})
