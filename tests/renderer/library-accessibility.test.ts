import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openLibrary } from '../support/library-screen.ts'
import { openApp } from '../support/open-app.ts'

describe.skipIf(withoutBrowser)('library, subscribers and settings', () => {
  it('have nothing that axe finds serious', async () => {
    const { page, list, errors } = await openLibrary()
    const faults: string[] = []
    const look = async (where: string): Promise<void> => void faults.push(...(await seriousFaults(page, where)))
    const overlay = async (keys: string, where: string): Promise<void> => {
      await page.keyboard.press(keys)
      await page.getByRole('dialog').waitFor()
      await look(where)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await list.focus()
    await page.keyboard.press('ArrowDown')
    await look('reader')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 chosen').waitFor()
    await look('several chosen')
    await overlay('t', 'tags')
    await overlay('d', 'add to a digest')
    await overlay('Control+k', 'palette')
    await overlay('?', 'keys')
    await overlay('Control+i', 'import')
    await list.getByRole('option').nth(1).click({ button: 'right' })
    await page.getByRole('menuitem').first().waitFor()
    await look('context menu')
    await page.keyboard.press('Escape')
    await page.keyboard.press('v')
    await look('cards')

    await page.keyboard.press('Control+4')
    await page.getByRole('row').nth(1).click()
    await look('subscribers')
    await overlay('s', 'standing')
    await overlay('a', 'new person')
    await overlay('Control+i', 'CSV')

    await page.keyboard.press('Control+,')
    await look('settings')
    await page.getByRole('button', { name: 'New account' }).click()
    await look('account')
    await page.getByRole('button', { name: 'About' }).click()
    await look('about')
    expect(faults).toEqual([])
    expect(errors).toEqual([])
    // Seventeen looks with axe take half a minute on an idle machine.
  }, 240_000)

  it('have nothing that axe finds serious while they are empty', async () => {
    const { page } = await openApp({ sample: false })
    await page.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
    const faults = [...(await seriousFaults(page, 'library'))]
    await page.keyboard.press('Control+4')
    await page.getByText('Nobody subscribes yet').waitFor()
    faults.push(...(await seriousFaults(page, 'subscribers')))
    expect(faults).toEqual([])
  })
})
