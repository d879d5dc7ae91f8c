import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { certificate } from '../support/certificate.ts'
import { openApp } from '../support/open-app.ts'
import { recorder } from '../support/smtp-recorder.ts'

describe.skipIf(withoutBrowser)('the settings', () => {
  it('turn the window dark, and it stays so', async () => {
    const { page, errors } = await openApp({ sample: false })
    await page.keyboard.press('Control+,')
    await page.getByText('Dark', { exact: true }).click()
    const scheme = () => page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])
    await expect.poll(scheme).toBe('dark')
    await page.reload()
    await expect.poll(scheme).toBe('dark')
    expect(errors).toEqual([])
  })

  it('fill in a provider’s server, and tell step by step why a server cannot be reached', async () => {
    const { page } = await openApp({ sample: false })
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'New account' }).click()
    await page.getByRole('combobox', { name: 'Provider' }).click()
    await page.getByRole('option', { name: 'Fastmail' }).click()
    expect(await page.getByRole('textbox', { name: 'Host' }).inputValue()).toBe('smtp.fastmail.com')
    await page.getByRole('textbox', { name: 'Host' }).fill('127.0.0.1')
    await page.getByRole('textbox', { name: 'Port' }).fill('9')
    await page.getByRole('textbox', { name: 'From address' }).fill('editor@harbour-weekly.example')
    await page.getByRole('button', { name: 'Check connection' }).click()
    await page.getByRole('status', { name: 'The connection does not work' }).getByLabel('Failed').waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name: 'Fastmail' }).waitFor()
  })

  it('say what to do about a certificate that has expired and about a port that wants another security', async () => {
    const { cert, key } = certificate({ from: new Date('2021-03-01T00:00:00Z'), until: new Date('2021-06-01T00:00:00Z') })
    const { port } = await recorder({ cert, key, secure: true, disabledCommands: ['AUTH'] })
    const { page, library } = await openApp({ sample: false })
    const authority = join(library, 'authority.pem')
    await writeFile(authority, cert)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'New account' }).click()
    await page.getByRole('textbox', { name: 'Name of the account' }).fill('Parish office')
    await page.getByRole('textbox', { name: 'Host' }).fill('127.0.0.1')
    await page.getByRole('textbox', { name: 'Port' }).fill(`${port}`)
    await page.getByRole('textbox', { name: 'From address' }).fill('office@parish.example')
    await page.getByRole('textbox', { name: 'Certificates to trust' }).fill(authority)
    await page.getByRole('button', { name: 'Check connection' }).click()
    const outcome = page.getByRole('status', { name: 'The connection does not work' })
    await outcome.getByText(`The certificate of 127.0.0.1:${port} has expired.`).waitFor()
    const plain = await recorder()
    await page.getByRole('textbox', { name: 'Port' }).fill(`${plain.port}`)
    await page.getByRole('button', { name: 'Check connection' }).click()
    await outcome.getByText('Choose “STARTTLS” for this port').waitFor()
  })

  it('remove an account only after asking', async () => {
    const { page } = await openApp({ sample: false })
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'New account' }).click()
    await page.getByRole('textbox', { name: 'Name of the account' }).fill('Parish office')
    await page.getByRole('textbox', { name: 'Host' }).fill('smtp.parish.example')
    await page.getByRole('textbox', { name: 'From address' }).fill('office@parish.example')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the account' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Parish office' }).count()).toBe(0)
  })
})
