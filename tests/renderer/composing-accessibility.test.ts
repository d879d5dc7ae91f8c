import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('composing and sending', () => {
  it('have nothing that axe finds serious', async () => {
    const { page, block, order, errors } = await openDraft()
    const faults = [...(await seriousFaults(page, 'composer'))]
    await block((await order())[3] ?? '').click()
    faults.push(...(await seriousFaults(page, 'inspector')))
    await page
      .getByRole('button', { name: /^Add block at the end/ })
      .first()
      .click()
    await page.getByRole('menuitem').first().waitFor()
    faults.push(...(await seriousFaults(page, 'block menu')))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Send…' }).click()
    await page.getByRole('button', { name: /^Send to/ }).waitFor()
    faults.push(...(await seriousFaults(page, 'send')))
    await page.evaluate(() => (location.hash = '#/deliveries'))
    await page.getByRole('list', { name: 'Deliveries' }).getByRole('button').first().click()
    await page.getByRole('table', { name: 'Recipients' }).waitFor()
    faults.push(...(await seriousFaults(page, 'delivery')))
    await page.evaluate(() => (location.hash = '#/mailbox'))
    await page.getByRole('list', { name: 'Messages' }).getByRole('button').first().click()
    faults.push(...(await seriousFaults(page, 'mailbox')))
    await page.evaluate(() => (location.hash = '#/digests'))
    await page.getByRole('button', { name: 'New digest' }).click()
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
    faults.push(...(await seriousFaults(page, 'new digest')))
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })
})
