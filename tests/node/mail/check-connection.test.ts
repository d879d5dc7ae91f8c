import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import type { SMTPServerOptions } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Account } from '../../../src/core/settings/account.ts'
import { checkConnection } from '../../../src/node/mail/check-connection.ts'
import { certificate } from '../../support/certificate.ts'
import { harbourAccount, hurriedTimeouts, openDesk, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { faultyServer } from '../../support/smtp-faults.ts'
import { recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const check = (account: Partial<Account>, password: string | null = null, dkimKey: string | null = null) =>
  checkConnection({ ...harbourAccount, ...account }, { password, dkimKey, accessToken: null }, hurriedTimeouts)

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

/** The port of a server that stops when the test ends. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** A file that a certificate lies in. */
async function fileOf(cert: string): Promise<string> {
  const caFile = join(await temporaryFolder(), 'cert.pem')
  await writeFile(caFile, cert)
  return caFile
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
    // Without a name server nobody can say whether there is one.
    expect(checked.steps[0]?.words).toMatch(/There is no server called no-such-host\.invalid\.|could not be looked up/)
  })

  it('stops at a port where nothing answers', async () => {
    const checked = await check({ port: 1 })
    expect(told(checked)).toEqual(['find ok', 'connect failed'])
    expect(checked.steps[1]?.words).toContain('Nothing answers at 127.0.0.1:1.')
  })

  it('stops at a server that says nothing, or nothing that is SMTP', async () => {
    const silent = await faultyServer([{ at: 'greeting', hang: true }])
    expect(told(await check({ port: silent.port }))).toEqual(['find ok', 'connect failed'])
    const web = await listen(createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
    expect(told(await check({ port: web }))).toEqual(['find ok', 'connect failed'])
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
    expect(checked.steps[2]?.words).toContain('does not offer to secure the connection (STARTTLS)')
  })

  it('says which security a port wants when the account has the other', async () => {
    const plain = await recorder()
    const expectedTls = await check({ port: plain.port, security: 'tls' })
    expect(told(expectedTls)).toEqual(['find ok', 'connect ok', 'secure failed'])
    expect(expectedTls.steps[2]?.words).toContain('does not begin with TLS, and the account says it does. Choose “STARTTLS”')
    const secure = await recorder({ ...certificate(), secure: true })
    for (const security of ['starttls', 'none'] as const) {
      const checked = await check({ port: secure.port, security })
      expect(told(checked)).toEqual(['find ok', 'connect ok', 'secure failed'])
      expect(checked.steps[2]?.words).toContain('begins with TLS, and the account says otherwise. Choose “TLS from the start”')
    }
  })

  it.each([
    ['* OK IMAP4rev1 ready', 'is for reading mail (IMAP), not for sending it.'],
    ['+OK POP3 ready', 'is for reading mail (POP3), not for sending it.'],
    ['HTTP/1.1 400 Bad Request', 'is a web server, not a mail server.'],
  ])('tells a port that is none for sending by its greeting: %s', async (greeting, words) => {
    const port = await listen(createServer(socket => socket.end(`${greeting}\r\n`)))
    expect((await check({ port })).steps.at(-1)?.words).toContain(words)
  })

  const past = new Date('2021-03-01T00:00:00Z')
  const future = new Date('2100-03-01T00:00:00Z')
  it.each([
    [
      'has expired',
      { from: past, until: new Date('2021-06-01T00:00:00Z') },
      'has expired. Look whether the date of this computer is right.',
    ],
    ['is not valid yet', { from: future, until: new Date('2101-03-01T00:00:00Z') }, 'is not valid yet.'],
    ['is for another host', { host: 'mail.saltby.example' }, 'is not for 127.0.0.1, but for mail.saltby.example.'],
  ])('stops at a certificate that %s, though it is vouched for', async (_what, facts, words) => {
    const { key, cert } = certificate(facts)
    const caFile = await fileOf(cert)
    for (const [security, options] of [
      ['tls', { secure: true }],
      ['starttls', {}],
    ] as const) {
      const { port } = await recorder({ key, cert, disabledCommands: ['AUTH'], ...options })
      const checked = await check({ port, security, caFile })
      expect(told(checked)).toEqual(['find ok', 'connect ok', 'secure failed'])
      expect(checked.steps[2]?.words).toContain(words)
    }
  })

  it('stops at a certificate of an authority that nobody knows', async () => {
    const { key: authorityKey, cert: authority } = certificate({ host: 'Saltby Certificates' })
    const { key, cert } = certificate({ issuer: { name: 'Saltby Certificates', key: authorityKey } })
    const { port } = await recorder({ key, cert, secure: true, disabledCommands: ['AUTH'] })
    expect((await check({ port, security: 'tls' })).steps[2]?.words).toContain(
      'Nobody whom this computer trusts vouches for the certificate',
    )
    expect((await check({ port, security: 'tls', caFile: await fileOf(authority) })).ok).toBe(true)
  })

  it.each([
    ['tls', { secure: true }],
    ['starttls', {}],
  ] as const)('trusts over %s whom it is told to trust, and nobody else', async (security, options) => {
    const { key, cert } = certificate()
    const caFile = await fileOf(cert)
    const { port } = await recorder({ key, cert, disabledCommands: ['AUTH'], ...options })
    const stranger = await check({ port, security })
    expect(told(stranger)).toEqual(['find ok', 'connect ok', 'secure failed'])
    expect(stranger.steps[2]?.words).toContain('is self-signed: nobody but the server itself vouches for it.')
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
