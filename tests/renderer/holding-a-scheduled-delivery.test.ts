import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

/** Tomorrow at eight, as a field for a local time takes it. */
function tomorrow(): string {
  const day = new Date(Date.now() + 24 * 3_600_000)
  // Sweden writes days as ISO 8601 does.
  return `${day.toLocaleDateString('sv-SE')}T08:00`
}

describe.skipIf(withoutBrowser)('a delivery that is scheduled', () => {
  it('says when it goes out in which time zone, can be held back, and goes out when it is told to', async () => {
    const { page } = await openDraft()
    await page.getByRole('button', { name: 'Send…' }).click()
    const send = page.getByRole('button', { name: /^Send to \d+ (people|person)$/ })
    await expect.poll(() => send.isEnabled()).toBe(true)
    await send.click()
    await page.getByLabel('Send at').fill(tomorrow())
    await page.getByRole('dialog').getByRole('button', { name: 'Schedule' }).click()
    await page.getByText(/^Scheduled for \d+$/).waitFor()
    const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short', hour: 'numeric' })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')
    await page
      .getByText(new RegExp(`goes out by itself on .* 08:00 ${zone?.value.replace('+', '\\+')}, if Broadsheet is open\\.`))
      .waitFor()
    expect(await seriousFaults(page, 'a delivery that is scheduled')).toEqual([])
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await page.getByText('Paused by you.').waitFor()
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByText(/^Sent to (\d+) of \1$/).waitFor()
    await page.getByRole('figure', { name: /^Messages a second: / }).waitFor()
  })
})
