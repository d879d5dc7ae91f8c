import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'
import { openApp } from '../support/open-app.ts'
import { root } from '../support/root.ts'

const newsletter = join(root, 'tests/fixtures/mjml/25-a-real-newsletter.mjml')
const list = (page: Page) => page.getByRole('navigation', { name: 'Templates' })
const mail = (page: Page) => page.frameLocator('iframe')
const go = (page: Page, to: string) => page.evaluate(hash => (location.hash = hash), to)

/** Chooses a file where the page asks for one. */
async function openFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await (await chooser).setFiles(file)
}

describe.skipIf(withoutBrowser)('templates', () => {
  it('come in from an .mjml file, are written on in the code editor, shared as they are, removed, and brought back', async () => {
    const { page, errors } = await openApp()
    await go(page, '#/templates')
    await openFile(page, newsletter)
    await mail(page).getByText('Oysters come home').waitFor()
    const shared = async (): Promise<string> => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'More for 25-a-real-newsletter' }).click()
      await page.getByRole('menuitem', { name: 'Share…' }).click()
      return readFile(await (await download).path(), 'utf8')
    }
    expect(await shared()).toBe(await readFile(newsletter, 'utf8'))
    await page.getByRole('textbox', { name: /^MJML of/ }).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.insertText('<!-- Ours -->\n')
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
    await expect.poll(shared).toBe(`<!-- Ours -->\n${await readFile(newsletter, 'utf8')}`)
    expect(await seriousFaults(page, 'a template in MJML')).toEqual([])
    await page.getByRole('button', { name: 'More for 25-a-real-newsletter' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await list(page).getByText('25-a-real-newsletter').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await list(page).getByText('25-a-real-newsletter').waitFor()
    expect(errors.filter(words => !words.includes('Content Security Policy'))).toEqual([])
  })

  it('that are broken get one sentence, and nothing comes in', async () => {
    const { page } = await openApp()
    await go(page, '#/templates')
    await openFile(page, {
      name: 'odd.mjml',
      mimeType: 'text/plain',
      buffer: Buffer.from('<mjml>\n<mj-body><mj-section></mj-body></mjml>'),
    })
    await page.getByRole('alert').getByText('odd.mjml cannot be used, line 2, column 10', { exact: false }).waitFor()
    await list(page).getByText('None yet.', { exact: false }).waitFor()
  })

  it('come in by drop, a theme among them', async () => {
    const { page } = await openApp()
    await go(page, '#/digests')
    await page.getByRole('list', { name: 'Digests' }).waitFor()
    await page.evaluate(() => {
      const data = new DataTransfer()
      const text = '<mjml><mj-body><mj-section><mj-column><mj-text>Dropped in</mj-text></mj-column></mj-section></mj-body></mjml>'
      data.items.add(new File([text], 'dropped.mjml'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    })
    await mail(page).getByText('Dropped in').waitFor()
    await list(page).getByRole('link', { name: 'dropped' }).waitFor()
  })

  it('are made from a digest, renamed, and start the next one in the theme that was chosen', async () => {
    const { page } = await openDraft({ dark: true })
    await page.getByRole('button', { name: 'More for № 42' }).click()
    await page.getByRole('menuitem', { name: 'Save as a template…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('The usual')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('region', { name: 'Template' }).getByRole('textbox', { name: 'Name' }).fill('Our usual')
    await list(page).getByRole('link', { name: 'Our usual' }).waitFor()
    expect(await seriousFaults(page, 'a template')).toEqual([])
    await page.getByRole('button', { name: 'New digest' }).click()
    await dialog.getByRole('radio', { name: 'Our usual', exact: false }).waitFor()
    expect(await dialog.getByRole('radio', { name: 'Our usual' }).isChecked()).toBe(true)
    expect(await dialog.getByRole('radio', { name: 'Broadsheet', exact: true }).isChecked()).toBe(true)
    expect(await seriousFaults(page, 'a new digest')).toEqual([])
    await dialog.getByText('Darkroom', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Start composing' }).click()
    await page.locator('[data-block]').filter({ hasText: 'The headline of a story' }).first().waitFor()
    await page.getByRole('radiogroup', { name: 'Show beside the digest' }).getByText('Inspector').click()
    await expect.poll(() => page.getByRole('radio', { name: 'Darkroom' }).isChecked()).toBe(true)
  })
})
