import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('the versions of a digest', () => {
  it('are kept under a name, compared word by word and restored as one step', async () => {
    const { page, errors, order, block } = await openDraft()
    const subject = page.getByRole('textbox', { name: 'Subject' })
    const subjectAtStart = await subject.inputValue()
    const start = await order()
    await page.getByRole('button', { name: 'Versions', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Versions of № 42' })
    await dialog.getByRole('textbox', { name: 'Keep this version' }).fill('For the board')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: /^For the board/ }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })

    await subject.fill(`${subjectAtStart} tonight`)
    await block(start[3] ?? '').focus()
    await page.keyboard.press('Delete')
    await expect.poll(order).toHaveLength(start.length - 1)
    await page.getByRole('button', { name: 'Versions', exact: true }).click()
    await dialog.getByRole('button', { name: /^For the board/ }).click()
    const changes = dialog.getByRole('region', { name: 'What changed' })
    await expect.poll(() => changes.locator('ins').allTextContents()).toEqual([' tonight'])
    await changes.getByText('Removed').waitFor()
    const faults = [...(await seriousFaults(page, 'versions'))]
    await dialog.getByText('Side by side', { exact: true }).click()
    await expect.poll(() => dialog.locator('iframe').count()).toBe(2)
    faults.push(...(await seriousFaults(page, 'both mails')))

    await dialog.getByRole('button', { name: 'Restore this version' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => subject.inputValue()).toBe(subjectAtStart)
    expect(await order()).toEqual(start)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => subject.inputValue()).toBe(`${subjectAtStart} tonight`)
    expect(await order()).toHaveLength(start.length - 1)
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })
})
