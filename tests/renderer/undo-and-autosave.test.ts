import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { composing, openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('an open digest', () => {
  it('undoes to the start and redoes to the end, a word typed being one step', async () => {
    const { page, block, order } = await openDraft()
    const subject = page.getByRole('textbox', { name: 'Subject' })
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    const redo = page.getByRole('button', { name: 'Redo', exact: true })
    const [start, subjectAtStart] = [await order(), await subject.inputValue()]

    await subject.press('End')
    await subject.pressSequentially(', and soup')
    await subject.press('Control+z')
    expect(await subject.inputValue()).toBe(subjectAtStart)
    expect(await undo.isDisabled()).toBe(true)
    await subject.press('Control+Shift+z')

    await block(start[3] ?? '').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect.poll(order).toHaveLength(start.length + 1)
    await page.keyboard.press('Alt+Shift+ArrowUp')
    const end = await order()
    while (await undo.isEnabled()) await undo.click()
    expect(await order()).toEqual(start)
    expect(await subject.inputValue()).toBe(subjectAtStart)
    while (await redo.isEnabled()) await redo.click()
    expect(await order()).toEqual(end)
    expect(await subject.inputValue()).toBe(`${subjectAtStart}, and soup`)
  })

  it('is saved by itself, on leaving at once too, and is the same after a reload', async () => {
    const { page, errors, block, order, saved } = await openDraft()
    await block((await order())[3] ?? '').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('textbox', { name: 'Preheader' }).fill('Three soups for a cold boat')
    const before = await order()
    await saved()
    await page.reload()
    const again = composing(page, errors)
    await page.locator('[data-block]').first().waitFor()
    expect(await again.order()).toEqual(before)
    expect(await page.getByRole('textbox', { name: 'Preheader' }).inputValue()).toBe('Three soups for a cold boat')

    await page.getByRole('textbox', { name: 'Subject' }).fill('Written and left')
    await page.getByRole('button', { name: 'All digests' }).click()
    await page.getByRole('list', { name: 'Digests' }).getByRole('button', { name: /№ 42/ }).first().click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Written and left')
    expect(errors).toEqual([])
  })

  it('keeps its steps when the window is loaded again, those taken back too', async () => {
    const { page, errors, saved } = await openDraft()
    const subject = page.getByRole('textbox', { name: 'Subject' })
    const subjectAtStart = await subject.inputValue()
    await subject.fill('Two boats sold')
    await page.getByRole('textbox', { name: 'Preheader' }).fill('And a third is for sale')
    await subject.fill('Three boats sold')
    await subject.press('Control+z')
    await saved()

    await page.reload()
    await page.locator('[data-block]').first().waitFor()
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    const redo = page.getByRole('button', { name: 'Redo', exact: true })
    await expect.poll(() => subject.inputValue()).toBe('Two boats sold')
    await redo.click()
    await expect.poll(() => subject.inputValue()).toBe('Three boats sold')
    await expect.poll(() => redo.isDisabled()).toBe(true)
    while (await undo.isEnabled()) await undo.click()
    expect(await subject.inputValue()).toBe(subjectAtStart)
    expect(errors).toEqual([])
  })
})
