import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { authorisationServer, acceptsTokens } from '../support/authorisation-server.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openApp } from '../support/open-app.ts'
import { recorder } from '../support/smtp-recorder.ts'

describe.skipIf(withoutBrowser)('an account that signs in with a browser', () => {
  it('opens the provider’s page, says that it is signed in, and then checks out', async () => {
    const provider = await authorisationServer()
    const { port } = await recorder(acceptsTokens(provider))
    const { page } = await openApp({ sample: false })
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'New account' }).click()
    await page.getByRole('textbox', { name: 'Name of the account' }).fill('Harbour')
    await page.getByRole('textbox', { name: 'Host' }).fill('127.0.0.1')
    await page.getByRole('combobox', { name: 'Security' }).click()
    await page.getByRole('option', { name: 'None' }).click()
    await page.getByRole('textbox', { name: 'Port' }).fill(`${port}`)
    await page.getByText('Sign in with a browser').click()
    await page.getByRole('textbox', { name: 'User' }).fill('editor@harbour.org')
    await page.getByRole('textbox', { name: 'Client ID' }).fill(provider.client.clientId)
    await page.getByRole('textbox', { name: 'Page to sign in on' }).fill(provider.client.authorizeUrl)
    await page.getByRole('textbox', { name: 'Address for tokens' }).fill(provider.client.tokenUrl)
    await page.getByRole('textbox', { name: 'Address for codes' }).fill(provider.client.deviceUrl)
    await page.getByRole('textbox', { name: 'Scope' }).fill(provider.client.scope)
    await page.getByRole('textbox', { name: 'From address' }).fill('editor@harbour.org')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const opened = page.context().waitForEvent('page')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await (await opened).getByText('Signed in. You can close this page').waitFor()
    await page.getByText('Signed in', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Check connection' }).click()
    await page.getByRole('status', { name: 'The connection works' }).waitFor()
    expect(await seriousFaults(page, 'an account that is signed in')).toEqual([])
    provider.consent = 'awaited'
    await page.getByRole('button', { name: 'Sign in with a code' }).click()
    await page.getByRole('status', { name: 'Waiting for the sign-in' }).getByText('QUAY-TIDE').waitFor()
    provider.consent = 'given'
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Signed in', { exact: true }).waitFor({ state: 'detached' })
  })
})
