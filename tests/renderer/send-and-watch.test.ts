import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('sending the draft to the sample list', () => {
  it('goes from the facts over a confirmation to a report that counts everybody, and the mail is in the mailbox', async () => {
    const { page, errors } = await openDraft()
    await page.getByRole('button', { name: 'Send…' }).click()
    const send = page.getByRole('button', { name: /^Send to \d+ (people|person)$/ })
    await send.waitFor()
    const people = Number(/\d+/.exec((await send.textContent()) ?? '')?.[0])
    await expect.poll(() => send.isEnabled()).toBe(true)
    await send.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).waitFor()
    await page.keyboard.press('Escape')
    expect(page.url()).toContain('/send')
    await send.click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Send now')
    await page.keyboard.press('Enter')
    await page.getByText(`Sent to ${people} of ${people}`).waitFor()
    expect(await page.getByRole('table', { name: 'Recipients' }).getAttribute('aria-rowcount')).toBe(String(people))
    await page.evaluate(() => (location.hash = '#/mailbox'))
    await page.getByRole('list', { name: 'Messages' }).getByRole('button').first().click()
    await page.frameLocator('iframe').getByText('sea wall').last().waitFor()
    expect(errors).toEqual([])
  })

  it('leaves a sent digest as it is, with a copy to edit', async () => {
    const { page } = await openDraft()
    await page.getByRole('button', { name: 'All digests' }).click()
    await page.getByRole('list', { name: 'Digests' }).getByRole('button', { name: /№ 41/ }).first().click()
    await page.getByText('Sent, so it stays as it is').waitFor()
    expect(await page.getByRole('textbox', { name: 'Subject' }).getAttribute('readonly')).not.toBeNull()
    await page.getByRole('button', { name: 'Duplicate to edit' }).click()
    await page.getByRole('button', { name: 'Send…' }).waitFor()
  })
})
