import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/core/base/id.ts'
import type { Account } from '../../../src/core/settings/account.ts'
import { checkConnection } from '../../../src/node/mail/check-connection.ts'
import { arrivedMail, dkimPass, hasMailstack, mailstackSettings } from '../../support/mailstack.ts'
import { harbourAccount, openDesk, reader, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const of = hasMailstack ? await mailstackSettings() : () => ''

describe.runIf(hasMailstack)('a delivery over Postfix', () => {
  const tag = newId()
  const password = of('CURATOR_PASS')
  const dkimKey = hasMailstack ? readFileSync(of('DKIM_KEY'), 'utf8') : ''
  const account: Partial<Account> = {
    host: '127.0.0.1',
    port: Number(of('SUBMISSION_PORT')),
    security: 'starttls',
    user: of('CURATOR'),
    caFile: of('CA_FILE'),
    fromAddress: 'curator@news.example',
    dkim: { domain: 'news.example', selector: 's1' },
  }

  it.each([
    ['submission', { port: Number(of('SUBMISSION_PORT')), security: 'starttls' }],
    ['TLS from the first byte', { port: Number(of('SMTPS_PORT')), security: 'tls' }],
  ] as const)('checks out over %s', async (_how, reach) => {
    expect(await checkConnection({ ...harbourAccount, ...account, ...reach }, { password, dkimKey, accessToken: null })).toMatchObject({
      ok: true,
    })
    expect(
      await checkConnection({ ...harbourAccount, ...account, ...reach }, { password: 'wrong', dkimKey, accessToken: null }),
    ).toMatchObject({
      ok: false,
      steps: { length: 4 },
    })
  })

  it('reaches inboxes with a signature that holds, and knows who bounced, who is full and who only had to wait', async () => {
    const people = [
      ...readers(40, 'reader.example').map(({ email }) => reader(`${tag}-${email}`)),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(n => reader(`bounce-${tag}-${n}@reader.example`)),
      reader(`full-${tag}@reader.example`),
      reader(`softbounce-${tag}@reader.example`),
    ]
    const desk = openDesk({
      folder: await temporaryFolder(),
      people,
      account,
      password,
      dkimKey,
      patience: { retryDeferred: [50, 100, 200] },
    })
    const { counts, reason } = await sendAndWait(desk)
    expect({ counts, reason }).toEqual({
      counts: { accepted: 41, rejected: 12, deferred: 1, waiting: 0, unknown: 0, skipped: 0 },
      reason: expect.stringContaining('asked us to try again later'),
    })
    expect((await desk.people.subscriber(`person-bounce-${tag}-1@reader.example`))?.standing.is).toBe('bouncing')
    expect(await arrivedMail(`${tag}-reader0@reader.example`)).toMatch(dkimPass)
  })
})
