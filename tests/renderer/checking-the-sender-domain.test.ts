import { describe, expect, it, vi } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { nameServer, type Zone } from '../support/name-server.ts'
import { openApp } from '../support/open-app.ts'

describe.skipIf(withoutBrowser)('the domain of an account', () => {
  it('is told to publish the key that was made, is found once it is there, and is on the last page before sending', async () => {
    const zone: { -readonly [name in string]: Zone[string] } = { 'smtp.quay.net': { a: ['192.0.2.7'] }, 'harbour.org': { txt: [] } }
    vi.stubEnv('BROADSHEET_NAME_SERVER', (await nameServer(zone)).address)
    const { page } = await openApp()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'New account' }).click()
    await page.getByRole('textbox', { name: 'Name of the account' }).fill('Harbour')
    await page.getByRole('textbox', { name: 'Host' }).fill('smtp.quay.net')
    await page.getByRole('textbox', { name: 'From address' }).fill('editor@harbour.org')
    await page.getByRole('textbox', { name: 'Postal address' }).fill('3 Quay Street, Harbour')
    // The switch is drawn over its own input.
    await page.getByRole('switch', { name: 'Sign with DKIM on this computer' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const record = page.getByRole('region', { name: 'The DKIM record' })
    await record.getByText('broadsheet._domainkey.harbour.org').waitFor()
    const value = await record.getByText(/^v=DKIM1; k=rsa; p=/).textContent()
    await page.getByRole('button', { name: 'Look up the records' }).click()
    const found = page.getByRole('status', { name: 'DNS records of harbour.org' })
    await found.getByText('No DKIM key is published at broadsheet._domainkey.harbour.org.').waitFor()
    await found.getByText('v=spf1 a:smtp.quay.net ~all').waitFor()
    expect(await seriousFaults(page, 'the records of a domain')).toEqual([])
    zone['broadsheet._domainkey.harbour.org'] = { txt: [value ?? ''] }
    await page.getByRole('button', { name: 'Look up the records' }).click()
    await found.getByText('The DKIM key is published at broadsheet._domainkey.harbour.org').waitFor()
    await page.getByRole('link', { name: 'Digests' }).click()
    await page.getByRole('list', { name: 'Digests' }).getByRole('button').first().click()
    await page.getByRole('button', { name: 'Send…' }).click()
    await page.getByRole('combobox', { name: 'From the account' }).click()
    await page.getByRole('option', { name: 'Harbour' }).click()
    await page.getByRole('list', { name: 'Before you send' }).getByText('harbour.org has no SPF record').waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Send to \d+ (people|person)$/ }).isEnabled()).toBe(true)
  })
})
