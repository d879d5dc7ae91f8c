import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('composing by keyboard alone', () => {
  it('walks along the blocks, moves them and their sections, and keeps the focus with what it moved', async () => {
    const { page, block, orderIn, focusedWords } = await openDraft()
    const [masthead = '', text = ''] = await orderIn(0)
    await block(masthead).focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(focusedWords).toBe(text)

    const [wall = '', town = ''] = await orderIn(2)
    const water = await orderIn(3)
    await block(town).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => orderIn(3)).toEqual([town, ...water])
    await expect.poll(focusedWords).toBe(town)
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => orderIn(2)).toEqual([wall, town])

    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect.poll(() => orderIn(2)).toEqual(water)
    expect(await orderIn(3)).toEqual([wall, town])
    await expect.poll(focusedWords).toBe(town)
  })

  it('moves a block by its handle and says where it would go', async () => {
    const { page, block, orderIn } = await openDraft()
    const [wall = '', town = ''] = await orderIn(2)
    const told = page.locator('[id^="DndLiveRegion"]')
    await block(wall).focus()
    await page.getByRole('button', { name: `Move ${wall}`, exact: true }).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => told.textContent()).toContain(wall)
    // One step at a time, each answered, as somebody who listens would go.
    for (let words = await told.textContent(); !words?.includes('would go at the end of “The wall”'); words = await told.textContent()) {
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => told.textContent()).not.toBe(words)
    }
    await page.keyboard.press('Space')
    await expect.poll(() => told.textContent()).toContain('was put at the end of “The wall”')
    expect(await orderIn(2)).toEqual([town, wall])
  })

  it('adds, duplicates, removes and edits', async () => {
    const { page, article, block, orderIn } = await openDraft()
    const [wall = '', town = ''] = await orderIn(2)
    await block(wall).focus()
    await article('A sundial that tells school time').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => orderIn(2)).toEqual([wall, 'A sundial that tells school time', town])
    await block('A sundial').focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => orderIn(2)).toEqual([wall, town])
    await block(wall).focus()
    await page.keyboard.press('Control+d')
    await expect.poll(() => orderIn(2)).toEqual([wall, wall, town])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(', again')
    await expect.poll(() => orderIn(2)).toContain(`${wall}, again`)
  })
})
