import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('“Arrange for me”', () => {
  it('shows its reasons first, does nothing on Escape, and is one step once applied', async () => {
    const { page, errors, order } = await openDraft()
    const start = await order()
    const dialog = page.getByRole('dialog', { name: 'Arranged for you, to look over' })
    await page.getByRole('button', { name: 'Arrange for me' }).click()
    await dialog.getByText(/ leads: /).waitFor()
    const faults = await seriousFaults(page, 'arranging')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await order()).toEqual(start)
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)

    await page.getByRole('button', { name: 'Arrange for me' }).click()
    const science = dialog.getByRole('region', { name: 'Science' })
    const title = (await science.getByRole('listitem').first().locator('span > span').first().textContent()) ?? ''
    await science.getByRole('button', { name: `Leave “${title}” out` }).click()
    const next = (await science.getByRole('listitem').first().locator('span > span').first().textContent()) ?? ''
    await science.getByRole('button', { name: `Move “${next}” to another section` }).click()
    await page.getByRole('menuitem', { name: 'Also worth reading' }).click()
    await dialog.getByRole('region', { name: 'Also worth reading' }).getByText(next).waitFor()
    await science.getByRole('textbox', { name: 'Title of the section' }).fill('From the laboratory')
    await dialog.getByRole('button', { name: 'Apply', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page
      .getByRole('region', { name: /From the laboratory/ })
      .first()
      .waitFor()
    const arranged = await order()
    expect(arranged).toContain(next)
    expect(arranged).not.toContain(title)

    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(order).toEqual(start)
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Versions', exact: true }).click()
    await page
      .getByRole('dialog', { name: 'Versions of № 42' })
      .getByRole('button', { name: /^Before it was arranged|^As it began/ })
      .first()
      .waitFor()
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })
})
