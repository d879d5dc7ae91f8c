import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('composing by mouse', () => {
  it('puts articles and blocks where they are let go, and leaves them where nothing is', async () => {
    const { page, article, block, order, orderIn, dragAbove, letGoOutside, saved } = await openDraft()
    const start = await order()
    await letGoOutside(block(start[2] ?? ''))
    expect(await order()).toEqual(start)
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)

    const [wall = '', town = ''] = await orderIn(2)
    await dragAbove(article('A sundial that tells school time'), block(wall))
    await expect.poll(() => orderIn(2)).toEqual(['A sundial that tells school time', wall, town])

    const [seals = '', ...water] = await orderIn(3)
    await dragAbove(block(seals), block(town))
    await expect.poll(() => orderIn(2)).toEqual(['A sundial that tells school time', wall, seals, town])
    expect(await orderIn(3)).toEqual(water)
    await saved()
  })

  it('adds a block between two others, and selects the block that one clicks in the preview', async () => {
    const { page, orderIn } = await openDraft()
    const [wall = '', town = ''] = await orderIn(2)
    await page.getByRole('button', { name: `Add block before “${town}”` }).click()
    await page.getByRole('menuitem', { name: /^Divider/ }).click()
    await expect.poll(() => orderIn(2)).toEqual([wall, 'Divider', town])

    await page.frameLocator('iframe').getByText(wall).last().click()
    await expect.poll(() => page.locator('[data-block][aria-current="true"] [data-words]').textContent()).toBe(wall)
    await page.getByRole('textbox', { name: 'Headline' }).fill('The wall, in plain words')
    await page.frameLocator('iframe').getByText('The wall, in plain words').first().waitFor()
  })
})
