import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AccountView } from '../../src/core/settings/account.ts'
import { acceptsTokens, authorisationServer } from '../support/authorisation-server.ts'
import { answered, broadsheet, startBroadsheet } from '../support/cli.ts'
import { recorder } from '../support/smtp-recorder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A library with an account for a provider on this machine, and a mail server that believes that provider. */
async function withAccount() {
  const provider = await authorisationServer()
  const { authorizeUrl, tokenUrl, deviceUrl, scope, clientId } = provider.client
  const { port } = await recorder(acceptsTokens(provider))
  const folder = await temporaryFolder()
  const reach = ['--host', '127.0.0.1', '--port', `${port}`, '--security', 'none', '--user', 'editor@harbour.org']
  const service = ['--authorize-url', authorizeUrl, '--token-url', tokenUrl, '--device-url', deviceUrl, '--scope', scope]
  await answered(folder, ['accounts', 'save', 'Weekly', ...reach, '--from', 'editor@harbour.org', '--client-id', clientId, ...service])
  return { provider, folder }
}

describe('signing in on the command line', () => {
  it.each([
    ['in a browser', [], async (line: string) => void (await fetch(/http\S+/.exec(line)?.[0] ?? ''))],
    ['by a code', ['--code'], async (line: string) => expect(line).toMatch(/^Enter QUAY-TIDE on this page: http/)],
  ])('works %s; then the account logs in, until it is signed out', async (_how, options, visit) => {
    const { folder } = await withAccount()
    const child = startBroadsheet(folder, ['accounts', 'sign-in', 'Weekly', '--json', ...options], { DISPLAY: '', WAYLAND_DISPLAY: '' })
    const answer = text(child.stdout)
    const [line] = (await once(createInterface(child.stderr), 'line')) as [string]
    await visit(line)
    expect(JSON.parse(await answer)).toMatchObject({ name: 'Weekly', isSignedIn: true })
    expect((await broadsheet(folder, ['accounts', 'check', 'Weekly'])).stdout).toContain('accepted the login of editor@harbour.org')
    const secrets = await readFile(join(folder, 'library/accounts.json'), 'utf8')
    expect(secrets).not.toMatch(/access-|refresh-/)
    expect(await answered<AccountView>(folder, ['accounts', 'sign-out', 'Weekly'])).toMatchObject({ isSignedIn: false })
    const { code, stdout } = await broadsheet(folder, ['accounts', 'check', 'Weekly'])
    expect(code).toBe(1)
    expect(stdout).toContain('The account “Weekly” is not signed in. Sign in in Settings → Accounts')
  })

  it('says in a sentence that the consent was refused', async () => {
    const { folder, provider } = await withAccount()
    provider.consent = 'refused'
    const { code, stderr } = await broadsheet(folder, ['accounts', 'sign-in', 'Weekly', '--code'])
    expect(code).toBe(1)
    expect(stderr).toContain('The consent was refused (access_denied')
  })
})
