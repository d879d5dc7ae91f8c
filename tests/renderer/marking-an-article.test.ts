import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openLibrary } from '../support/library-screen.ts'

/** Selects words of the saved text, as a mouse does, and waits for what can be done with them. */
async function select(page: Page, words: string): Promise<void> {
  const text = page.frameLocator('iframe[data-saved-text]').locator('body')
  await text.evaluate((body, wanted) => {
    const page = body.ownerDocument
    const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted)
      if (at < 0) continue
      page.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`The saved text has no “${wanted}”.`)
  }, words)
  await page.getByRole('toolbar', { name: 'Selected text' }).waitFor()
}

const marks = (page: Page) => page.frameLocator('iframe[data-saved-text]').locator('mark').allTextContents()

async function openLights() {
  const screen = await openLibrary()
  await screen.list.getByText('Switching on the harbour lights').click()
  await screen.page.frameLocator('iframe[data-saved-text]').getByText('The quay road closes').waitFor()
  return screen
}

describe.skipIf(withoutBrowser)('an article in the reader', () => {
  it('has passages marked, noted on, shown again after a reload, and taken away, each with an undo', async () => {
    const { page, list, errors } = await openLights()
    await select(page, 'Nine hundred lamps')
    await page.keyboard.press('h')
    await expect.poll(() => marks(page)).toEqual(['Nine hundred lamps'])
    await select(page, 'The ferry runs until nine.')
    await page.getByRole('toolbar', { name: 'Selected text' }).getByRole('button', { name: 'Note' }).click()
    const note = page.getByRole('textbox', { name: 'Note on “The ferry runs until nine.”' })
    await expect.poll(() => note.evaluate(field => field === document.activeElement)).toBe(true)
    await note.fill('Ask the ferry.')
    await note.blur()
    expect(await seriousFaults(page, 'highlights')).toEqual([])
    await page.reload()
    await list.getByText('Switching on the harbour lights').click()
    await expect.poll(() => marks(page)).toEqual(['Nine hundred lamps', 'The ferry runs until nine.'])
    expect(await note.inputValue()).toBe('Ask the ferry.')
    await page.getByRole('button', { name: 'More for “Nine hundred lamps”' }).click()
    await page.getByRole('menuitem', { name: 'Remove the highlight' }).click()
    await expect.poll(() => marks(page)).toEqual(['The ferry runs until nine.'])
    await page.getByRole('article').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => marks(page)).toEqual(['Nine hundred lamps', 'The ferry runs until nine.'])
    expect(errors).toEqual([])
  })

  it('gives a passage, and a comment, to a digest as a quote', async () => {
    const { page, errors } = await openLights()
    await select(page, 'Nine hundred lamps')
    await page.keyboard.press('q')
    await page.getByRole('dialog').getByRole('button', { name: /№ 42/ }).click()
    await page.getByText('Added the quote to № 42.').waitFor()
    await page.getByRole('button', { name: 'Add a comment' }).click()
    await page.getByRole('textbox', { name: 'Who' }).fill('Per Dahl')
    await page.getByRole('textbox', { name: 'Comment' }).fill('I screwed in half of them.')
    await page.getByRole('region', { name: 'Comments' }).getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'More for the comment of Per Dahl' }).click()
    await page.getByRole('menuitem', { name: 'Quote in a digest…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /№ 42/ }).click()
    await page.getByRole('article').getByRole('link', { name: '№ 42' }).click()
    const mail = page.frameLocator('iframe').locator('blockquote')
    await expect.poll(() => mail.allTextContents()).toEqual(['“Nine hundred lamps”', '“I screwed in half of them.”'])
    expect(errors).toEqual([])
  })

  it('keeps notes that nobody is mailed, as they are written', async () => {
    const { page, list } = await openLights()
    await page.getByRole('textbox', { name: 'Notes' }).fill('Joe knows the electrician.')
    await list.focus()
    await page.reload()
    await list.getByText('Switching on the harbour lights').click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Notes' }).inputValue()).toBe('Joe knows the electrician.')
  })
})
