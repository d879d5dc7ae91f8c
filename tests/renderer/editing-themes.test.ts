import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openApp } from '../support/open-app.ts'
import { root } from '../support/root.ts'

const boats = join(root, 'resources/sample-library/pictures/boats-at-quay.svg')

/** Goes to the themes, and makes one of the library's own from a theme that comes with Broadsheet. */
async function duplicate(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/themes'))
  await list(page).getByRole('link', { name, exact: true }).click()
  await page.getByRole('button', { name: 'Duplicate to change it' }).click()
  await list(page)
    .getByRole('link', { name: `${name} 2` })
    .waitFor()
}

const list = (page: Page) => page.getByRole('navigation', { name: 'Themes' })
const form = (page: Page) => page.getByRole('region', { name: 'Theme', exact: true })
const field = (page: Page, name: string) => form(page).getByRole('textbox', { name, exact: true })
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()

/** The ground of the mail in the preview. */
const groundOf = (page: Page) =>
  page
    .frameLocator('iframe')
    .locator('.bp')
    .first()
    .evaluate(element => getComputedStyle(element).backgroundColor)

describe.skipIf(withoutBrowser)('the theme editor', () => {
  it('shows a colour in the mail at once, says where it is hard to read, and takes it back', async () => {
    const { page } = await openApp()
    await duplicate(page, 'Gazette')
    await expect.poll(() => groundOf(page)).toBe('rgb(253, 253, 249)')
    await field(page, 'Paper').fill('#223344')
    await expect.poll(() => groundOf(page)).toBe('rgb(34, 51, 68)')
    const notes = page.getByRole('list', { name: 'Contrast of text', exact: true })
    await notes.getByText('1.2 : 1 on paper, hard to read').waitFor()
    await page.getByRole('radiogroup', { name: 'Palette' }).getByText('Light: 3 pairs hard to read').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => groundOf(page)).toBe('rgb(253, 253, 249)')
    expect(await field(page, 'Paper').inputValue()).toBe('#fdfdf9')
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => groundOf(page)).toBe('rgb(34, 51, 68)')
    await saved(page)
    await page.reload()
    await expect.poll(() => field(page, 'Paper').inputValue()).toBe('#223344')
  })

  it('leaves what comes with Broadsheet as it is', async () => {
    const { page } = await openApp()
    await page.evaluate(() => (location.hash = '#/themes/review'))
    await field(page, 'Name').waitFor()
    expect(await field(page, 'Name').isDisabled()).toBe(true)
    expect(await form(page).getByRole('slider').count()).toBe(0)
    await form(page)
      .getByText('Width of the mail')
      .locator('+ *')
      .click({ force: true, position: { x: 4, y: 4 } })
    await form(page).getByText('580 px').waitFor()
    await list(page).getByText('None yet.').waitFor()
    await page.getByRole('button', { name: 'More for Review' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor()
    expect(await page.getByRole('menuitem', { name: 'Remove' }).count()).toBe(0)
  })

  it('takes both palettes from a picture, and a logo that stands in place of the name', async () => {
    const { page, errors } = await openApp()
    await duplicate(page, 'Broadsheet')
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Take colours from a picture' }).click()
    await (await chosen).setFiles(boats)
    await expect.poll(() => field(page, 'Accent').inputValue()).not.toBe('#99261b')
    expect(await page.getByText('hard to read').count()).toBe(0)
    const logo = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Add a logo' }).click()
    await (await logo).setFiles(boats)
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).getByRole('img', { name: 'The Harbour Weekly' }).waitFor()
    expect(errors).toEqual([])
  })

  it('renames a theme, saves it as a file, removes it, and brings it back by undo', async () => {
    const { page } = await openApp()
    await duplicate(page, 'Tideline')
    await field(page, 'Name').fill('High water')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'More for High water' }).click()
    await page.getByRole('menuitem', { name: 'Share…' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('high-water.theme.json')
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ broadsheet: 'theme', theme: { name: 'High water' } })
    await field(page, 'Description').fill('Removed before it was saved')
    await page.getByRole('button', { name: 'More for High water' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect.poll(() => list(page).getByRole('link', { name: 'High water' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await list(page).getByRole('link', { name: 'High water' }).waitFor()
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open a file…' }).click()
    await (await chosen).setFiles(await file.path())
    await expect.poll(() => list(page).getByRole('link', { name: 'High water' }).count()).toBe(2)
  })

  it('gives a digest its theme by a drawing of it', async () => {
    const { page } = await openApp()
    await page.evaluate(() => (location.hash = '#/digests'))
    await page.getByRole('list', { name: 'Digests' }).getByRole('button', { name: /№ 42/ }).first().click()
    await page.getByText('Inspector', { exact: true }).click()
    await page.getByRole('group', { name: 'Theme' }).getByText('Tideline').click()
    await expect.poll(() => groundOf(page)).toBe('rgb(251, 254, 254)')
  })
})

describe.skipIf(withoutBrowser)('the theme editor', () => {
  it('has nothing that axe finds serious', async () => {
    const { page, errors } = await openApp()
    await page.evaluate(() => (location.hash = '#/themes/gazette'))
    await page.frameLocator('iframe').getByText('The Harbour Weekly').first().waitFor()
    const faults = [...(await seriousFaults(page, 'a theme of Broadsheet’s'))]
    await duplicate(page, 'Gazette')
    await page.getByRole('button', { name: 'Add a web font' }).click()
    faults.push(...(await seriousFaults(page, 'a theme of one’s own')))
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })
})
