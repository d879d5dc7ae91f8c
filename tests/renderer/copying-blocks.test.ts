import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('the clipboard', () => {
  it('takes blocks and sections from digest to digest, by keys and from menus', async () => {
    const { page, block, order, orderIn, saved, errors } = await openDraft()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const [wall = '', town = ''] = await orderIn(2)
    const start = await order()
    await block(wall).click()
    await block(town).click({ modifiers: ['Shift'] })
    await block(town).focus()
    await page.keyboard.press('Control+x')
    await expect.poll(order).toEqual(start.filter(words => words !== wall && words !== town))
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(order).toEqual(start)
    await saved()

    await page.getByRole('button', { name: 'All digests' }).click()
    await page.getByRole('list', { name: 'Digests' }).getByRole('button', { name: /№ 42/ }).first().waitFor()
    await page.keyboard.press('Control+n')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Create|Start|Make|New/ })
      .last()
      .click()
    await page.locator('[data-block]').first().waitFor()
    const fresh = await order()
    await page.locator('[data-block]').first().click()
    await page.keyboard.press('Control+v')
    await expect.poll(order).toEqual([fresh[0], wall, town, ...fresh.slice(1)])
    await page.keyboard.press('Control+z')
    await expect.poll(order).toEqual(fresh)

    await page
      .getByRole('button', { name: /^More for section/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Copy' }).click()
    const sections = await page.getByRole('textbox', { name: 'Section title' }).count()
    await page
      .getByRole('button', { name: /^More for section/ })
      .last()
      .click()
    await page.getByRole('menuitem', { name: 'Paste at its end' }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Section title' }).count()).toBe(sections + 1)
    expect(errors).toEqual([])
  })

  it('makes an article of an address that the library has, a text of other words, and a block of a picture', async () => {
    const { page, block, order, orderIn } = await openDraft()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const [wall = ''] = await orderIn(2)
    const url = await page.evaluate(async () => {
      const query = { text: 'sundial', topicId: null, tag: null, site: null, curator: null, used: null, state: null, starred: null }
      const input = { ...query, scoopedFrom: null, scoopedTo: null, sort: 'newest', offset: 0, limit: 1 }
      const headers = { 'content-type': 'application/json' }
      const reply = await fetch('/call', { method: 'POST', headers, body: JSON.stringify({ name: 'library.list', input }) })
      return ((await reply.json()) as { value: { rows: { url: string }[] } }).value.rows[0]?.url ?? ''
    })
    await page.evaluate(async text => navigator.clipboard.writeText(text), url)
    await block(wall).click()
    await page.keyboard.press('Control+v')
    await expect.poll(async () => (await orderIn(2))[1]).toMatch(/sundial/i)
    await page.evaluate(async () => navigator.clipboard.writeText('Soup at noon.'))
    await page.keyboard.press('Control+v')
    await expect.poll(order).toContain('Soup at noon.')

    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 })
      const png = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png ?? '' })])
    })
    await block('Soup at noon.').focus()
    await page.keyboard.press('Control+v')
    await expect.poll(async () => (await order())[(await order()).indexOf('Soup at noon.') + 1]).toBe('Picture')
  })
})
