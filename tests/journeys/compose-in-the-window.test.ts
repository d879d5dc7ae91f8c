import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { focusedName, tabTo } from '../support/by-keyboard.ts'
import { composing } from '../support/composing.ts'
import { openApp } from '../support/open-app.ts'

/** What the file of the newest digest says, without what each save counts. */
async function onDisk(library: string): Promise<string> {
  const folder = join(library, 'digests')
  const files = (await readdir(folder)).filter(name => name.endsWith('.json'))
  const digests = await Promise.all(
    files.map(async name => (JSON.parse(await readFile(join(folder, name), 'utf8')) as { records: [Kept] }).records[0]),
  )
  const newest = digests.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
  return JSON.stringify({ ...newest, revision: 0, changedAt: '' })
}

interface Kept {
  readonly createdAt: string
}

/** The mail as the preview shows it, without the outline of the selection. By way of the window: the frame lets nothing run in it. */
function inPreview(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.querySelector('iframe')?.contentDocument?.body.cloneNode(true) as HTMLElement
    for (const outlined of copy.querySelectorAll('[data-outlined], [style=""]')) {
      outlined.removeAttribute('data-outlined')
      outlined.removeAttribute('style')
    }
    return copy.innerHTML
  })
}

describe.skipIf(withoutBrowser)('a digest composed in the window', () => {
  it('is made by mouse, undone to the start and done again to the end: the same bytes in the file and the same mail', async () => {
    const { page, library, errors } = await openApp({ width: 1680, height: 1050 })
    const { article, block, order, orderIn, dragAbove, saved } = composing(page, errors)
    await page.getByRole('link', { name: 'Digests' }).first().click()
    await page.getByRole('button', { name: 'New digest' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Start composing' }).click()
    await page.locator('[data-block]').first().waitFor()
    await expect.poll(() => inPreview(page)).toContain('id="block-')
    await saved()
    const [start, startMail] = [await onDisk(library), await inPreview(page)]

    const [, second = ''] = await order()
    await dragAbove(article('A sundial that tells school time'), block(second))
    await expect.poll(order).toContain('A sundial that tells school time')
    await page
      .getByRole('button', { name: /^Add block at the end/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: /^Heading/ }).click()
    await page.getByRole('textbox', { name: 'Heading', exact: true }).fill('From the quay')
    await block('From the quay').waitFor()
    const subject = page.getByRole('textbox', { name: 'Subject' })
    await subject.click()
    await subject.fill('Tides and sundials')
    await page.getByRole('radio', { name: 'On the theme’s tint' }).first().check({ force: true })
    await page.getByRole('button', { name: 'More for A sundial that tells school time' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect.poll(async () => (await order()).filter(words => words === 'A sundial that tells school time')).toHaveLength(2)
    await saved()
    expect(await orderIn(0)).toContain('From the quay')
    await expect.poll(() => inPreview(page)).toContain('From the quay')
    const end = await onDisk(library)

    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    const redo = page.getByRole('button', { name: 'Redo', exact: true })
    await subject.click()
    const endMail = await inPreview(page)
    expect(end).not.toBe(start)
    while (await undo.isEnabled()) await undo.click()
    await expect.poll(() => onDisk(library)).toBe(start)
    await expect.poll(() => inPreview(page)).toBe(startMail)
    while (await redo.isEnabled()) await redo.click()
    await expect.poll(() => onDisk(library)).toBe(end)
    await expect.poll(() => inPreview(page)).toBe(endMail)
    expect(errors).toEqual([])
  })

  it('is made by keyboard alone, from the first key to the screen that sends it', async () => {
    const { page, library, errors } = await openApp()
    const { order, saved } = composing(page, errors)
    const { keyboard } = page
    await keyboard.press('Control+n')
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
    await tabTo(page, 'Subject')
    await keyboard.type('By hand')
    await keyboard.press('Enter')
    await page.locator('[data-block]').first().waitFor()
    const start = await order()
    const story = 'A sundial that tells school time'

    await tabTo(page, story, '[data-article]')
    await keyboard.press('Enter')
    await expect.poll(order).toHaveLength(start.length + 1)
    await tabTo(page, story, '[data-block]')
    const before = (await order()).indexOf(story)
    await keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await order()).indexOf(story)).toBe(before - 1)
    await expect.poll(() => focusedName(page)).toContain(story)

    await keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-inspector]') !== null)).toBe(true)
    await keyboard.press('Control+End')
    await keyboard.type(', at noon')
    await expect.poll(order).toContain(`${story}, at noon`)

    await keyboard.press('Control+Shift+c')
    await expect.poll(() => page.getByRole('button', { name: /^Checks/ }).getAttribute('aria-expanded')).toBe('true')
    await saved()
    expect(await onDisk(library)).toContain(`${story}, at noon`)
    await keyboard.press('Control+Shift+Enter')
    await page.getByRole('heading', { name: /Send/ }).first().waitFor()
    expect(errors).toEqual([])
  })
})
