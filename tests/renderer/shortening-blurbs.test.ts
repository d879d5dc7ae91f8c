import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('shortening', () => {
  it('offers excerpts of the saved text for one blurb, and takes one as one step', async () => {
    const { page, errors, block } = await openDraft({ width: 1680 })
    await block('A wave buoy you can ask questions of').click()
    const blurb = page.getByRole('textbox', { name: 'Blurb' })
    const before = await blurb.inputValue()
    await page.getByRole('button', { name: 'Shorten…' }).click()
    const choice = page.getByRole('dialog').getByRole('button', { name: /^One sentence/ })
    await choice.waitFor()
    const faults = await seriousFaults(page, 'excerpts')
    const text = (await choice.locator('span').nth(1).textContent()) ?? ''
    await choice.click()
    await expect.poll(() => blurb.inputValue()).toBe(text)
    expect(text.length).toBeLessThan(before.length)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => blurb.inputValue()).toBe(before)
    expect([faults, errors]).toEqual([[], []])
  })

  it('shortens all long blurbs but those that are unticked, as one step', async () => {
    const { page, errors, saved } = await openDraft({ width: 1680, dark: true })
    await page.getByRole('button', { name: 'Shorten all blurbs…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Shorten all blurbs' })
    const boxes = dialog.getByRole('checkbox')
    await boxes.first().waitFor()
    const faults = await seriousFaults(page, 'shorter blurbs')
    const all = await boxes.count()
    await boxes.first().uncheck()
    await dialog.getByRole('button', { name: `Shorten ${all - 1} blurbs` }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => page.getByRole('button', { name: 'Undo', exact: true }).isEnabled()).toBe(true)
    await saved()
    await page.getByRole('button', { name: 'Shorten all blurbs…' }).click()
    await expect.poll(() => boxes.count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)
    expect([faults, errors]).toEqual([[], []])
  })
})
