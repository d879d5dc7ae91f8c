import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { fixture } from '../support/fixture.ts'
import { openApp } from '../support/open-app.ts'
import { pasteInto } from '../support/window-data.ts'

describe.skipIf(withoutBrowser)('an empty library', () => {
  it('says how it is filled, and puts the cursor where an address goes', async () => {
    const { page, errors } = await openApp({ sample: false })
    await page.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
    await page.getByRole('button', { name: 'Scoop an address' }).click()
    expect(await page.getByRole('textbox', { name: 'Scoop an address' }).evaluate(field => field === document.activeElement)).toBe(true)
    expect(errors).toEqual([])
  })

  it('takes a topic page that is pasted, shows it first, and gives it back on undo', async () => {
    const { page } = await openApp({ sample: false })
    await page.keyboard.press('Control+i')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Address or text' }).fill(fixture('topic-pages/harbour-life.txt'))
    await dialog.getByRole('button', { name: 'Look at it' }).click()
    await dialog.getByRole('heading', { name: 'Harbour life' }).waitFor()
    expect(await dialog.getByRole('listitem').first().textContent()).toContain('The lighthouse gets a new lamp')
    await dialog.getByRole('button', { name: /^Import \d+ articles$/ }).click()
    await page.getByRole('option', { name: /The lighthouse gets a new lamp/ }).waitFor()
    await page.getByRole('button', { name: /^Harbour life/ }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
  })

  it('opens the import with a topic page that is pasted in place of an address', async () => {
    const { page } = await openApp({ sample: false })
    await page.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
    await pasteInto(page, fixture('topic-pages/harbour-life.txt'))
    expect(await page.getByRole('dialog').getByRole('textbox', { name: 'Address or text' }).inputValue()).toContain('Scooped by')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('says in words why an address could not be scooped, and leaves it there to be corrected', async () => {
    const { page } = await openApp({ sample: false })
    const field = page.getByRole('textbox', { name: 'Scoop an address' })
    await field.fill('ftp://127.0.0.1/ferry')
    await field.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await field.inputValue()).toBe('ftp://127.0.0.1/ferry')
  })
})
