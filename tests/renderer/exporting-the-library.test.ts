import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openLibrary } from '../support/library-screen.ts'

/** Saves what the dialog is about, and reads the file. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Save as…' }).click()
  const file = await download
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

describe.skipIf(withoutBrowser)('an export', () => {
  it('saves the whole library as JSON, and says how many and where', async () => {
    const { page, errors } = await openLibrary()
    await page.getByRole('button', { name: 'Export' }).click()
    const { name, text } = await saved(page)
    expect(name).toMatch(/^Broadsheet library \d{4}-\d\d-\d\d\.json$/)
    expect((JSON.parse(text) as { articles: unknown[] }).articles).toHaveLength(40)
    await page.getByText(`Saved 40 articles to the downloads folder, as ${name}.`).waitFor()
    expect(errors).toEqual([])
  })

  it('saves what is listed, by the filters and the words of the search', async () => {
    const { page, list } = await openLibrary()
    await page.getByRole('button', { name: /^Starred/ }).click()
    await expect.poll(() => list.getByRole('option').first().getAttribute('aria-setsize')).not.toBe('40')
    const total = await list.getByRole('option').first().getAttribute('aria-setsize')
    await page.keyboard.press('Control+Shift+e')
    await page.getByRole('radio', { name: `What is listed now: ${total} articles` }).waitFor()
    await page.getByRole('radio', { name: 'CSV' }).click()
    const { text } = await saved(page)
    expect(text.trimEnd().split('\r\n')[0]).toContain('url,title')
    await page.getByText(`Saved ${total} articles`).waitFor()
  })

  it('saves the chosen articles as bookmarks', async () => {
    const { page, list, titles } = await openLibrary()
    const [first = '', second = ''] = await titles()
    await list.getByText(first).click()
    await list.getByText(second).click({ modifiers: ['ControlOrMeta'] })
    await list.getByText(second).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Export…' }).click()
    await page.getByRole('radio', { name: 'Bookmarks' }).click()
    const { text } = await saved(page)
    expect(text.match(/<DT>/g)).toHaveLength(2)
    expect(text).toContain(first)
  })
})
