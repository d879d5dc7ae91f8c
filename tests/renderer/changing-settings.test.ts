import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openApp } from '../support/open-app.ts'

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
