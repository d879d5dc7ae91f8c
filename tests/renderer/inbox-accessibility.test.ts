import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openInbox } from '../support/inbox-screen.ts'
import { openApp } from '../support/open-app.ts'

describe.skipIf(withoutBrowser)('the inbox and the sources', () => {
  it('have nothing that axe finds serious', async () => {
    const { page, list, site } = await openInbox()
    const faults: string[] = []
    const look = async (where: string): Promise<void> => void faults.push(...(await seriousFaults(page, where)))
    await look('inbox')
    await list.focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 chosen').waitFor()
    await look('several chosen')
    await page.keyboard.press('k')
    await page.getByRole('button', { name: /^Kept/ }).click()
    await look('kept')
    await page.getByRole('button', { name: /^Scooped/ }).click()
    await page.getByText('Nothing scooped').waitFor()
    await look('nothing scooped')

    site.breakDown(410)
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    await page.getByRole('row').nth(1).getByText('Gone').waitFor()
    await page.getByRole('row').nth(1).click()
    await page.getByRole('combobox', { name: 'With any of these words' }).fill('ferry')
    await page.keyboard.press('Enter')
    await page.getByText('1 of 5 suggested so far would pass').waitFor()
    await look('sources')
    await page.getByRole('button', { name: 'Watch a site' }).click()
    await page.getByRole('dialog').waitFor()
    await look('watch a site')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+Shift+e')
    await page.getByRole('dialog').waitFor()
    await look('export')
    expect(faults).toEqual([])
    // Seven looks with axe.
  }, 120_000)

  it('have nothing that axe finds serious while they are empty', async () => {
    const { page } = await openApp({ sample: false })
    await page.keyboard.press('Control+2')
    await page.getByText('No site is watched yet').waitFor()
    expect(await seriousFaults(page, 'inbox')).toEqual([])
  })
})
