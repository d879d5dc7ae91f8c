import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/core/base/id.ts'
import type { Account } from '../../../src/core/settings/account.ts'
import { checkConnection } from '../../../src/node/mail/check-connection.ts'
import { harbourAccount, openDesk, reader, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { root } from '../../support/root.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// Real Postfix, Dovecot and opendkim, on machines that have them; started beforehand, because that takes a while.
const stack = join(root, '../shared/mailstack')
const wanted = process.env['BROADSHEET_MAILSTACK'] === '1'

/** The stack's settings by name. */
function settings(): Readonly<Record<string, string>> {
  const lines = execFileSync(`${stack}/env`, { encoding: 'utf8' }).matchAll(/^export (\w+)=(.*)$/gm)
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]))
}

/** What Dovecot holds for somebody. */
function inbox(address: string): readonly { readonly subject: string; readonly authenticationResults: readonly string[] }[] {
  return JSON.parse(execFileSync(`${stack}/inbox`, [address, '--json'], { encoding: 'utf8' }))
}

/** Postfix passes mail on after it has accepted it. */
async function arrived(address: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    const messages = inbox(address)
    if (messages.length > 0) return messages
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return []
}

describe.runIf(wanted)('a delivery over Postfix', () => {
  const env = wanted ? settings() : {}
  const tag = newId()
  const password = env['MAILSTACK_CURATOR_PASS'] ?? ''
  const dkimKey = wanted ? readFileSync(env['MAILSTACK_DKIM_KEY'] ?? '', 'utf8') : ''
  const account: Partial<Account> = {
    host: '127.0.0.1',
    port: Number(env['MAILSTACK_SUBMISSION_PORT']),
    security: 'starttls',
    user: env['MAILSTACK_CURATOR'] ?? '',
    caFile: env['MAILSTACK_CA_FILE'] ?? '',
    fromAddress: 'curator@news.example',
    dkim: { domain: 'news.example', selector: 's1' },
  }

  it.each([
    ['submission', { port: Number(env['MAILSTACK_SUBMISSION_PORT']), security: 'starttls' }],
    ['TLS from the first byte', { port: Number(env['MAILSTACK_SMTPS_PORT']), security: 'tls' }],
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
    const messages = await arrived(`${tag}-reader0@reader.example`)
    expect(messages).toHaveLength(1)
    expect(messages[0]?.authenticationResults.join()).toContain('dkim=pass')
  })
})
