import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { DeliveryReport, DeliverySummary } from '../../src/core/delivery/delivery.ts'
import type { RecipientPage } from '../../src/core/delivery/list-recipients.ts'
import type { ConnectionCheck } from '../../src/core/settings/account.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { withDigest, withReaders } from '../support/publishing.ts'
import { root } from '../support/root.ts'

const run = promisify(execFile)
const stack = join(root, '../shared/mailstack')
// Real servers, which somebody has started: `../shared/mailstack/up`, then BROADSHEET_MAILSTACK=1 npm test.
const possible = existsSync(stack) && process.getuid?.() === 0 && process.env['BROADSHEET_MAILSTACK'] === '1'

async function settings(): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run(join(stack, 'env'))
  return Object.fromEntries([...stdout.matchAll(/^(?:export )?(\w+)=['"]?(.*?)['"]?$/gm)].map(([, name = '', value = '']) => [name, value]))
}

/** The last message in somebody's mailbox, raw. */
async function lastMail(address: string): Promise<string> {
  const { stdout } = await run(join(stack, 'inbox'), [address, '--json'])
  const count = (JSON.parse(stdout) as readonly unknown[]).length
  return (await run(join(stack, 'fetch'), [address, `${count}`], { maxBuffer: 16 * 1024 * 1024 })).stdout
}

describe.skipIf(!possible)('a digest sent through Postfix', () => {
  it('arrives signed and without fault, and the report says who could not have it', async () => {
    const env = await settings()
    const folder = await withDigest()
    const token = Date.now()
    const good = Array.from({ length: 20 }, (_, n) => `harbour-${token}-${n}@reader.example`)
    await withReaders(folder, [...good, 'bounce-mette@reader.example', 'full-ole@reader.example'])
    const of = (name: string): string => env[`MAILSTACK_${name}`] ?? ''
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
      1,
      { state: 'paused', counts: { accepted: 20, rejected: 1, deferred: 1, unknown: 0, waiting: 0 } },
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
    await expect.poll(() => lastMail(first).catch(() => ''), { timeout: 30_000 }).toContain('Spring tide on Thursday')
    const mail = await lastMail(first)
    expect(mail).toMatch(/^Authentication-Results:[^\n]*(?:\r?\n\s[^\n]*)*dkim=pass/m)
    const file = join(folder, 'arrived.eml')
    await writeFile(file, mail, 'latin1')
    const lint = await run(join(stack, 'lint'), [file]).catch((error: { code: number; stdout: string }) => error)
    expect('code' in lint ? [lint.code, lint.stdout] : 'no error').toBe('no error')
  }, 240_000)
})
