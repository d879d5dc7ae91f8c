import { describe, expect, it } from 'vitest'
import { openApp } from '../support/open-app.ts'

describe('the search field', () => {
  it('finds a word that was mistyped, says so, and marks what it read', async () => {
    const { page } = await openApp()
    await page.getByRole('combobox', { name: 'Search the library' }).fill('lihgthouse')
    await page.getByText('Also showing “lighthouse”').waitFor()
    await page.getByRole('listbox', { name: 'Articles' }).locator('mark', { hasText: 'lighthouse' }).first().waitFor()
  })

  it('offers operators and their values, and explains them', async () => {
    const { page } = await openApp()
    const field = page.getByRole('combobox', { name: 'Search the library' })
    await field.pressSequentially('ta')
    await page.getByRole('option', { name: 'tag:', exact: true }).click()
    await page.getByRole('option', { name: 'tag:wildlife' }).click()
    expect(await field.inputValue()).toBe('tag:wildlife ')
    await expect.poll(() => page.getByRole('listbox', { name: 'Articles' }).getByRole('option').count()).toBe(7)
    await page.getByRole('button', { name: 'What can be searched' }).click()
    await page.getByText('scooped earlier').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('scooped earlier').waitFor({ state: 'hidden' })
  })

  it('shows where in the saved text a word stands', async () => {
    const { page } = await openApp()
    await page.getByRole('combobox', { name: 'Search the library' }).fill('lighthouse')
    const marks = page.getByRole('listbox', { name: 'Articles' }).getByRole('option').filter({ hasText: '…' }).locator('mark')
    await marks.first().waitFor()
  })
})
