import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openApp } from '../support/open-app.ts'

describe.skipIf(withoutBrowser)('the next digest of a topic', () => {
  it('is made of what was kept since the last, in sections, from the dialog; a skipped one is told of', async () => {
    const { page, errors } = await openApp()
    await page.evaluate(() => (location.hash = '#/digests'))
    const digests = page.getByRole('list', { name: 'Digests' }).getByRole('listitem')
    await digests.first().waitFor()
    const before = await digests.count()
    // The sample was scooped before its last digest went out.
    await page.getByRole('button', { name: 'Make the next one' }).click()
    await page.getByText(/^Nothing was kept in “.+” since № \d+, so no digest was made\.$/).waitFor()
    expect(await digests.count()).toBe(before)

    await page.getByRole('button', { name: 'New digest' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('switch', { name: /^Begin with everything kept/ }).click({ force: true })
    await dialog.getByRole('combobox', { name: 'Sections' }).waitFor()
    const faults = await seriousFaults(page, 'a new digest by rule')
    await dialog.getByRole('button', { name: 'Start composing' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await digests.count()).toBe(before)
    expect([faults, errors]).toEqual([[], []])
  })
})
