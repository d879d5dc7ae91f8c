import { generateKeyPairSync } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { SMTPServerOptions } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Account } from '../../../src/core/settings/account.ts'
import { checkConnection } from '../../../src/node/mail/check-connection.ts'
import { harbourAccount, hurriedTimeouts, openDesk, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { faultyServer } from '../../support/smtp-faults.ts'
import { recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const check = (account: Partial<Account>, password: string | null = null, dkimKey: string | null = null) =>
  checkConnection({ ...harbourAccount, ...account }, password, dkimKey, hurriedTimeouts)

/** Each step with its end, as in “connect ok”. */
const told = ({ steps }: Awaited<ReturnType<typeof check>>): readonly string[] =>
  steps.map(({ step, ok }) => `${step} ${ok ? 'ok' : 'failed'}`)

const withLogin: SMTPServerOptions = {
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: ({ password }, _session, answer) => (password === 'tide' ? answer(null, { user: 'editor' }) : answer(new Error('Wrong'))),
}

function pem(kind: 'rsa' | 'ed25519'): string {
  const { privateKey } = kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** A certificate for 127.0.0.1 that only its own file vouches for. */
async function certificate(): Promise<{ readonly key: string; readonly cert: string; readonly caFile: string }> {
  const folder = await temporaryFolder()
  const [keyFile, caFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', caFile, '-days', '2', ...subject], {
    stdio: 'ignore',
  })
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(caFile, 'utf8'), caFile }
}

describe('checking a connection', () => {
  it('goes step by step to the end when all is well', async () => {
    const { port } = await recorder(withLogin)
    const checked = await check({ port, user: 'editor' }, 'tide')
    expect(checked.ok).toBe(true)
    expect(told(checked)).toEqual(['find ok', 'connect ok', 'secure ok', 'login ok'])
  })

  it('stops at a server that does not exist', async () => {
    const checked = await check({ host: 'no-such-host.invalid' })
    expect(told(checked)).toEqual(['find failed'])
    expect(checked.steps[0]?.words).toContain('There is no server called no-such-host.invalid.')
  })

  it('stops at a port where nothing answers', async () => {
    const checked = await check({ port: 1 })
    expect(told(checked)).toEqual(['find ok', 'connect failed'])
    expect(checked.steps[1]?.words).toContain('Nothing answers at 127.0.0.1:1.')
  })

  it('stops at a server that says nothing, or nothing that is SMTP', async () => {
    const silent = await faultyServer([{ at: 'greeting', hang: true }])
    expect(told(await check({ port: silent.port }))).toEqual(['find ok', 'connect failed'])
    const web = createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>(resolve => web.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void web.close())
    expect(told(await check({ port: (web.address() as AddressInfo).port }))).toEqual(['find ok', 'connect failed'])
  })

  it('stops at a wrong password', async () => {
    const { port } = await recorder(withLogin)
    const checked = await check({ port, user: 'editor' }, 'ebb')
    expect(told(checked)).toEqual(['find ok', 'connect ok', 'secure ok', 'login failed'])
    expect(checked.steps[3]?.words).toContain('127.0.0.1 refused the login of editor')
  })

  it('stops at a missing password', async () => {
    const { port } = await recorder(withLogin)
    expect((await check({ port, user: 'editor' })).steps.at(-1)?.words).toContain('no password is entered')
  })

  it('stops at a server that cannot secure the connection', async () => {
    const { port } = await recorder()
    const checked = await check({ port, security: 'starttls' })
    expect(told(checked)).toEqual(['find ok', 'connect ok', 'secure failed'])
  })

  it('stops where TLS was expected from the first byte and is not spoken', async () => {
    const { port } = await recorder()
    expect(told(await check({ port, security: 'tls' })).at(-1)).toMatch(/failed$/)
  })

  it.each([
    ['tls', { secure: true }],
    ['starttls', {}],
  ] as const)('trusts over %s whom it is told to trust, and nobody else', async (security, options) => {
    const { key, cert, caFile } = await certificate()
    const { port } = await recorder({ key, cert, disabledCommands: ['AUTH'], ...options })
    const stranger = await check({ port, security })
    expect(told(stranger)).toEqual(['find ok', 'connect ok', 'secure failed'])
    expect(stranger.steps[2]?.words).toContain('cannot be trusted')
    expect((await check({ port, security, caFile })).ok).toBe(true)
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(4), account: { port, security, caFile } })
    expect((await sendAndWait(desk)).counts.accepted).toBe(4)
  })

  it('reads the key where the account signs', async () => {
    const { port } = await recorder()
    const dkim = { domain: 'harbour.example', selector: 's1' }
    expect(told(await check({ port, dkim }, null, pem('rsa'))).at(-1)).toBe('dkim ok')
    expect(told(await check({ port, dkim }, null, pem('ed25519'))).at(-1)).toBe('dkim failed')
    expect(told(await check({ port, dkim })).at(-1)).toBe('dkim failed')
  })
})
