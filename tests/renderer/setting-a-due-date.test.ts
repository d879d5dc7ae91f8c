import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('when a digest is due', () => {
  it('is set in the composer, undone there, and shown in the list', async () => {
    const { page, errors, saved } = await openDraft({ width: 1680 })
    const due = page.getByLabel('Due', { exact: true })
    await due.fill('2020-01-02T08:00')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => due.inputValue()).toBe('')
    await page.getByRole('button', { name: 'Redo', exact: true }).click()
    await expect.poll(() => due.inputValue()).toBe('2020-01-02T08:00')
    await saved()
    await page.getByRole('button', { name: 'All digests' }).click()
    const row = page.getByRole('list', { name: 'Digests' }).getByRole('button', { name: /№ 42/ }).first()
    await row.getByText(/^overdue by \d+ months$/).waitFor()
    expect(errors).toEqual([])
  })
})
