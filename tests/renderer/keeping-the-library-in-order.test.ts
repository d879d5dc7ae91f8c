import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openLibrary } from '../support/library-screen.ts'
import { answer, redirect, webSite } from '../support/web-site.ts'
import { withBookmarks } from '../support/with-bookmarks.ts'

const story = 'Island ferry sails again on Monday after eleven days in the yard'
const twice = withBookmarks(['https://gazette.example/ferry', story, 'ferry'], ['https://tidelines.example/ferry', story, 'island'])

describe.skipIf(withoutBrowser)('stories told twice', () => {
  it('stand side by side, are merged into the one to keep, and come back with one undo', async () => {
    const { page, list, errors } = await openLibrary(twice)
    const size = () => list.getByRole('option').first().getAttribute('aria-setsize')
    await expect.poll(size).toBe('42')
    await page.getByRole('button', { name: 'Keep the library in order' }).click()
    await page.getByRole('menuitem', { name: 'Stories told twice…' }).click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByRole('radio').count()).toBe(2)
    expect(await seriousFaults(page, 'stories told twice')).toEqual([])
    await dialog.getByRole('radio').last().click()
    await dialog.getByRole('button', { name: 'Keep the chosen one' }).click()
    await dialog.getByText('No two articles tell the same story.').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(size).toBe('41')
    await list.getByText(story).click()
    await expect
      .poll(() =>
        page
          .getByRole('article')
          .getByText(/^(ferry|island)$/)
          .count(),
      )
      .toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(size).toBe('42')
    expect(errors).toEqual([])
  })

  it('are told apart in the reader where they are none', async () => {
    const { page, list } = await openLibrary(twice)
    await list.getByText(story).first().click()
    await page
      .getByRole('region', { name: 'Same story' })
      .getByRole('button', { name: /^More for/ })
      .click()
    await page.getByRole('menuitem', { name: 'Not the same story' }).click()
    await expect.poll(() => page.getByRole('region', { name: 'Same story' }).count()).toBe(0)
  })
})

describe.skipIf(withoutBrowser)('links', () => {
  it('are checked when asked for, marked in the list, and mended in the reader', async () => {
    const origin = await webSite({ '/old': redirect('/new', 301), '/new': answer('text/html', '<p>New.</p>') })
    const { page, list, errors } = await openLibrary(
      withBookmarks([`${origin}/old`, 'Zebra crossing at the quay moved'], [`${origin}/nowhere`, 'Zebra crossing at the quay gone']),
    )
    await page.keyboard.press('/')
    await page.keyboard.type('zebra crossing')
    await expect.poll(() => list.getByRole('option').first().getAttribute('aria-setsize')).toBe('2')
    await list.getByRole('option').first().click()
    await page.keyboard.press('Control+a')
    await list.getByRole('option').first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Check the links' }).click()
    await list.getByText('Moved', { exact: true }).waitFor()
    await list.getByText('Gone', { exact: true }).waitFor()
    await list.getByRole('option', { name: /gone/ }).click()
    await page.getByText('The site has no such page any more (404).').waitFor()
    await list.getByRole('option', { name: /moved/ }).click()
    expect(await seriousFaults(page, 'a link that moved')).toEqual([])
    await page.getByRole('button', { name: 'Use the new address' }).click()
    await expect.poll(() => list.getByText('Moved', { exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Keep the library in order' }).click()
    await page.getByRole('menuitem', { name: 'Check links…' }).click()
    await page.getByRole('dialog').getByText('1 link checked, 0 in order.').waitFor()
    expect(await seriousFaults(page, 'the report of links')).toEqual([])
    expect(errors).toEqual([])
  })
})

describe.skipIf(withoutBrowser)('many articles', () => {
  it('are all chosen at once, and given another curator in one step', async () => {
    const { page, list, errors } = await openLibrary()
    await list.getByRole('option').first().click()
    await list
      .getByRole('option')
      .nth(1)
      .click({ modifiers: ['ControlOrMeta'] })
    await page.getByRole('button', { name: 'Choose all 40' }).click()
    await page.getByText('40 chosen').waitFor()
    await page.getByRole('toolbar', { name: 'Chosen articles' }).getByRole('button', { name: 'File' }).click()
    await page.getByRole('menuitem', { name: 'Scooped by…' }).click()
    await page.getByRole('dialog').getByLabel('Curator').fill('Nora Quay')
    await page.keyboard.press('Enter')
    await page.getByText('Reassigned 40 articles').waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Nora Quay/ }).textContent()).toBe('Nora Quay40')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('button', { name: /^Nora Quay/ }).count()).toBe(0)
    expect(errors).toEqual([])
  })
})
