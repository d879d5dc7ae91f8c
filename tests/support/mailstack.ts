import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { root } from './root.ts'
import { temporaryFolder } from './temporary-folder.ts'

const run = promisify(execFile)
const stack = join(root, '../shared/mailstack')

/** True where real Postfix, Dovecot and opendkim were started beforehand: `../shared/mailstack/up`, then BROADSHEET_MAILSTACK=1 npm test. */
export const hasMailstack = existsSync(stack) && process.getuid?.() === 0 && process.env['BROADSHEET_MAILSTACK'] === '1'

/** The stack's settings by name, without their common beginning: HOST, SUBMISSION_PORT, CA_FILE. */
export async function mailstackSettings(): Promise<(name: string) => string> {
  const { stdout } = await run(join(stack, 'env'))
  const known = Object.fromEntries(
    [...stdout.matchAll(/^(?:export )?MAILSTACK_(\w+)=['"]?(.*?)['"]?$/gm)].map(([, name, value]) => [name, value]),
  )
  return name => known[name] ?? ''
}

/** The only message in somebody's mailbox, raw, as soon as it is there: Postfix passes mail on after it has accepted it. */
export async function arrivedMail(address: string): Promise<string> {
  await expect.poll(() => countOf(address), { timeout: 30_000 }).toBe(1)
  return (await run(join(stack, 'fetch'), [address, '1'], { encoding: 'latin1', maxBuffer: 32 * 1024 * 1024 })).stdout
}

async function countOf(address: string): Promise<number> {
  const { stdout } = await run(join(stack, 'inbox'), [address, '--json'], { maxBuffer: 32 * 1024 * 1024 })
  return (JSON.parse(stdout) as readonly unknown[]).length
}

/** What the receiving server notes of a message whose signature holds. */
export const dkimPass = /^Authentication-Results:[^\n]*(?:\r?\n\s[^\n]*)*dkim=pass/m

/** A message without what the servers on its way have written above it. */
export function asSent(mail: string): string {
  return mail.slice(mail.indexOf('DKIM-Signature:'))
}

/** What a judge of bulk mail has to complain of, in its words. */
export async function lintOf(message: string): Promise<string> {
  return (await judged('lint', message)).trim().split('\n').at(-1) ?? ''
}

/** What SpamAssassin's rules on this machine give a message, in points. */
export async function spamPoints(message: string): Promise<number> {
  return Number(/^spamassassin (-?[\d.]+)\//.exec(await judged('score', message))?.[1] ?? NaN)
}

async function judged(judge: string, message: string): Promise<string> {
  const file = join(await temporaryFolder(), 'message.eml')
  await writeFile(file, message, 'latin1')
  // A judge that finds fault ends with 1, and says what all the same.
  return run(join(stack, judge), [file]).then(
    ({ stdout }) => stdout,
    (error: { readonly stdout?: string }) => error.stdout ?? '',
  )
}
