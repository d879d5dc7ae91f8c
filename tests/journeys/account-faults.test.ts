import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ConnectionCheck } from '../../src/core/settings/account.ts'
import { certificate } from '../support/certificate.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { withDigest } from '../support/publishing.ts'
import { faultyServer } from '../support/smtp-faults.ts'
import { recorder } from '../support/smtp-recorder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Saves an account on this machine and tries it; answers the words of the last step. */
async function lastWordsOf(folder: string, options: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const account = ['accounts', 'save', 'Weekly', '--host', '127.0.0.1', '--from', 'editor@saltby.example', ...options]
  await answered(folder, account, environment)
  const { code, stdout, stderr } = await broadsheet(folder, ['accounts', 'check', 'Weekly', '--json'], environment)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  const { ok, steps } = JSON.parse(stdout) as ConnectionCheck
  expect(ok).toBe(false)
  return steps.at(-1)?.words ?? ''
}

describe('an account that cannot send is told on the command line in a sentence with what to do', () => {
  it('when the password is wrong', async () => {
    const { port } = await recorder({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_login, _session, answer) => answer(new Error('Wrong')),
    })
    const options = ['--port', `${port}`, '--security', 'none', '--user', 'editor']
    const words = await lastWordsOf(await temporaryFolder(), options, { BROADSHEET_SMTP_PASSWORD: 'ebb' })
    expect(words).toContain('127.0.0.1 refused the login of editor')
    expect(words).toContain('Enter user and password again')
  })

  it('when the certificate has expired', async () => {
    const folder = await temporaryFolder()
    const { key, cert } = certificate({ from: new Date('2021-03-01T00:00:00Z'), until: new Date('2021-06-01T00:00:00Z') })
    await writeFile(join(folder, 'authority.pem'), cert)
    const { port } = await recorder({ key, cert, secure: true, disabledCommands: ['AUTH'] })
    const trusting = ['--ca-file', join(folder, 'authority.pem')]
    const words = await lastWordsOf(folder, ['--port', `${port}`, '--security', 'tls', ...trusting])
    expect(words).toBe(
      `The certificate of 127.0.0.1:${port} has expired. Look whether the date of this computer is right. If it is, ask whoever runs the server to renew its certificate, or use another server.`,
    )
  })

  it('when the port is wrong, or wants another security', async () => {
    const folder = await temporaryFolder()
    expect(await lastWordsOf(folder, ['--port', '9', '--security', 'none'])).toContain(
      'Nothing answers at 127.0.0.1:9. Check host and port',
    )
    const { port } = await recorder()
    expect(await lastWordsOf(folder, ['--port', `${port}`, '--security', 'tls'])).toContain('Choose “STARTTLS” for this port')
  })

  it('when its mailbox is full, in a test mail', async () => {
    const folder = await withDigest()
    const { port } = await faultyServer([{ at: 'mail', reply: '552 5.2.2 Quota exceeded' }])
    const account = ['--host', '127.0.0.1', '--port', `${port}`, '--security', 'none', '--from', 'editor@saltby.example']
    await answered(folder, ['accounts', 'save', 'Weekly', ...account, '--postal-address', '3 Fish Quay, Saltby'])
    const { code, stderr } = await broadsheet(folder, ['send', 'latest', '--account', 'Weekly', '--test', 'ann@saltby.example'])
    expect(code).toBe(1)
    expect(stderr).toContain('The mailbox of the account at 127.0.0.1 is full')
    expect(stderr).toContain('Make room in that mailbox')
  })
})
