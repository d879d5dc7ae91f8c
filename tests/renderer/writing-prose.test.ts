import type { Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

/** The Markdown that the library keeps of the open digest’s text blocks. */
async function keptTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async id => {
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch('/call', { method: 'POST', headers, body: JSON.stringify({ name: 'digest.open', input: id }) })
    const { value } = (await reply.json()) as { value: { sections: { blocks: { kind: string; markdown?: string }[] }[] } }
    return value.sections.flatMap(({ blocks }) => blocks.flatMap(({ kind, markdown }) => (kind === 'text' ? [markdown ?? ''] : [])))
  }, page.url().split('/').at(-1))
}

/** An empty text block, opened. */
async function emptyText(page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: /^Add block at the end of/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: /^Text/ }).click()
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await expect.poll(() => text.evaluate(field => field === document.activeElement)).toBe(true)
  return text
}

describe.skipIf(withoutBrowser)('prose in a digest', () => {
  it('takes Markdown as it is typed, is kept as Markdown, and is undone by the digest’s own undo', async () => {
    const { page, saved, errors } = await openDraft()
    const text = await emptyText(page)
    await page.keyboard.type('## Soup')
    await page.keyboard.press('Enter')
    await page.keyboard.type('At **noon**, says [the harbour](https://harbour.example/soup) to {{name|friend}}.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- fish')
    await page.keyboard.press('Enter')
    await page.keyboard.type('peas')
    await saved()
    const written = '## Soup\n\nAt **noon**, says [the harbour](https://harbour.example/soup) to {{name|friend}}.\n\n- fish\n- peas'
    await expect.poll(() => keptTexts(page)).toContain(written)
    expect(await text.locator('strong').textContent()).toBe('noon')
    expect(await seriousFaults(page, 'writing prose')).toEqual([])

    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+b')
    await expect.poll(() => text.locator('strong').count()).toBeGreaterThan(1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => text.locator('strong').count()).toBe(1)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => text.locator('strong').count()).toBeGreaterThan(1)
    expect(errors).toEqual([])
  })

  it('is not changed by being looked at', async () => {
    const { page, block, order } = await openDraft()
    const before = await keptTexts(page)
    await block((await order())[1] ?? '').click()
    const text = page.getByRole('textbox', { name: 'Text', exact: true })
    await text.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('ArrowRight')
    // No hand is so quick that a key comes before the browser has told of the last one's selection.
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Backspace')
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)
    expect(await keptTexts(page)).toEqual(before)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-block'))).toBe(true)
  })

  it('cleans what is pasted, and takes it as plain letters with Shift', async () => {
    const { page, saved } = await openDraft()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const text = await emptyText(page)
    await page.evaluate(async () => {
      const html =
        '<p style="color:red" onclick="alert(1)">Read <a href="https://www.google.com/url?q=https://harbour.example/a?utm_source%3Dx">the <b>log</b></a><img src=x onerror=alert(1)></p><script>alert(1)</script>'
      const kinds = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob(['**Read**'], { type: 'text/plain' }) }
      await navigator.clipboard.write([new ClipboardItem(kinds)])
    })
    await page.keyboard.press('Control+v')
    await saved()
    await expect.poll(() => keptTexts(page)).toContain('Read [the **log**](https://harbour.example/a)')
    expect(await text.locator('[style], [onclick], img, script').count()).toBe(0)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Shift+v')
    await expect.poll(() => text.textContent()).toBe('**Read**')
    await expect.poll(() => keptTexts(page)).toContain(String.raw`\*\*Read\*\*`)
  })

  it('sets, changes and removes a link in place, and offers merge fields', async () => {
    const { page } = await openDraft()
    const text = await emptyText(page)
    await page.keyboard.type('The log')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+k')
    const address = page.getByRole('textbox', { name: 'Leads to' })
    await address.fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await page.getByText('Give an address that begins with').waitFor()
    await address.fill('harbour.example/log')
    await page.keyboard.press('Enter')
    await expect.poll(() => keptTexts(page)).toContain('[The log](https://harbour.example/log)')
    await expect.poll(() => text.evaluate(field => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+k')
    await page.getByRole('button', { name: 'Remove the link' }).click()
    await expect.poll(() => keptTexts(page)).toContain('The log')
    await page.keyboard.press('End')
    await page.getByRole('button', { name: 'Merge field' }).click()
    await page.getByRole('menuitem', { name: /or “friend”/ }).click()
    await expect.poll(() => text.textContent()).toBe('The log{{name|friend}}')
  })

  it('offers every kind of block and merge field after a slash, by keys and by mouse', async () => {
    const { page, order, block } = await openDraft()
    const text = await emptyText(page)
    await page.keyboard.type('/')
    await page.getByRole('option', { name: /^Picture/ }).waitFor()
    await page.keyboard.type('fri')
    await page.getByRole('option', { name: /friend/ }).click()
    await expect.poll(() => text.textContent()).toBe('{{name|friend}}')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('/head')
    await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toContain('Heading')
    expect(await seriousFaults(page, 'the slash menu')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    await page.keyboard.type('i')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    const heading = page.getByRole('textbox', { name: 'Heading' })
    await expect.poll(() => heading.evaluate(field => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Soups')
    await expect.poll(order).toContain('Soups')

    await block('Soups').focus()
    await page.keyboard.press('/')
    const finder = page.getByRole('combobox', { name: 'Kind of block to add' })
    await expect.poll(() => finder.evaluate(field => field === document.activeElement)).toBe(true)
    await page.keyboard.type('line')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await order())[(await order()).indexOf('Soups') + 1]).toBe('Divider')
  })
})
