import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openApp } from '../support/open-app.ts'

async function openSubscribers() {
  const app = await openApp()
  await app.page.getByRole('link', { name: 'Subscribers' }).click()
  const table = app.page.getByRole('grid', { name: 'People' })
  await table.getByRole('row').nth(1).waitFor()
  const count = async () => Number(await table.getAttribute('aria-rowcount')) - 1
  const more = async (entry: string) => {
    await app.page.getByRole('button', { name: 'More for the subscribers' }).click()
    await app.page.getByRole('menuitem', { name: entry }).click()
  }
  return { ...app, table, count, more, dialog: app.page.getByRole('dialog') }
}

describe.skipIf(withoutBrowser)('the people one knows', () => {
  it('are narrowed by a segment that counts as it is built', async () => {
    const { page, count, dialog } = await openSubscribers()
    await page.getByRole('button', { name: 'New segment' }).click()
    await dialog.getByPlaceholder('New since spring').fill('Netloft')
    await dialog.getByRole('combobox', { name: 'What' }).click()
    await page.getByRole('option', { name: 'Address', exact: true }).click()
    await dialog.getByRole('combobox', { name: 'Compared how' }).click()
    await page.getByRole('option', { name: 'ends with' }).click()
    await dialog.getByRole('textbox', { name: 'Compared with' }).fill('@netloft.example')
    await dialog.getByText('2 people').waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.poll(count).toBe(2)
    await expect.poll(() => page.getByRole('button', { name: /^Netloft/ }).textContent()).toBe('Netloft2')
  })

  it('gain tags all at once, which narrow them, and lose them again on undo', async () => {
    const { page, table, count, dialog } = await openSubscribers()
    await table.getByRole('row').nth(1).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByRole('button', { name: 'Choose all 25' }).click()
    await page.getByText('25 people chosen').first().waitFor()
    await page.keyboard.press('t')
    await dialog.getByRole('combobox', { name: 'Tags' }).fill('harbour')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Give' }).click()
    await page.getByRole('button', { name: /^harbour\s*25$/ }).click()
    await expect.poll(count).toBe(25)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Nobody matches').waitFor()
  })

  it('have a history, a record of consent and notes', async () => {
    const { page, table, dialog } = await openSubscribers()
    await table.getByRole('row').nth(1).click()
    const history = page.getByRole('region', { name: 'History' })
    await history.getByText('Subscribed: imported from subscribers.csv').waitFor()
    await page.getByRole('button', { name: 'Note it' }).click()
    await dialog.getByRole('textbox', { name: 'How' }).fill('asked at the fish market')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await history.getByText('Consent: asked at the fish market').waitFor()
    await page.getByRole('textbox', { name: 'Notes' }).fill('Likes the tide tables.')
    await page.keyboard.press('Tab')
    await table.getByRole('row').nth(2).click()
    await table.getByRole('row').nth(1).click()
    const notes = () => page.getByRole('textbox', { name: 'Notes' }).inputValue()
    await expect.poll(notes).toBe('Likes the tide tables.')
    await page.keyboard.press('Control+z')
    await expect.poll(notes).toBe('')
  })

  it('are kept from all mail by a domain, and erased for good', async () => {
    const { page, table, count, dialog, more } = await openSubscribers()
    await more('Suppressed addresses…')
    await dialog.getByRole('textbox', { name: 'Addresses or domains' }).fill('mill-creek.example\nno address')
    await dialog.getByRole('button', { name: 'Suppress', exact: true }).click()
    await dialog.getByText('Everybody at mill-creek.example').waitFor()
    await dialog.getByText('This is neither an address nor a domain.').waitFor()
    await page.keyboard.press('Escape')
    await table.getByRole('row', { name: /ana\.lopes@mill-creek/ }).click()
    await page.getByText(/^Suppressed with everybody at mill-creek\.example/).waitFor()
    await page.getByRole('button', { name: 'Erase this person…' }).click()
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await expect.poll(count).toBe(24)
    await expect.poll(() => page.getByRole('button', { name: /^Suppressed/ }).textContent()).toBe('Suppressed…2')
  })

  it('are merged where two records are one person', async () => {
    const { page, count, dialog, more } = await openSubscribers()
    await page.keyboard.press('a')
    await dialog.getByRole('textbox', { name: 'Address' }).fill('ana.lopes+news@mill-creek.example')
    await page.keyboard.press('Enter')
    await expect.poll(count).toBe(26)
    await more('Find duplicates…')
    await dialog.getByRole('button', { name: 'Merge into ana.lopes@mill-creek.example' }).click()
    await dialog.getByText('Nobody is kept twice.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(count).toBe(25)
  })

  it('are shown with nothing that axe finds serious', async () => {
    const { page, table, dialog, more, errors } = await openSubscribers()
    const faults: string[] = []
    const overlay = async (open: () => Promise<void>, where: string): Promise<void> => {
      await open()
      await dialog.waitFor()
      faults.push(...(await seriousFaults(page, where)))
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    }
    await table.getByRole('row').nth(1).click()
    await page.getByRole('region', { name: 'History' }).getByRole('listitem').first().waitFor()
    faults.push(...(await seriousFaults(page, 'person')))
    await overlay(() => page.getByRole('button', { name: 'New segment' }).click(), 'segment')
    await overlay(() => more('Suppressed addresses…'), 'suppressed')
    await overlay(() => more('Find duplicates…'), 'duplicates')
    await overlay(() => page.getByRole('button', { name: 'Note it' }).click(), 'consent')
    await overlay(() => page.getByRole('button', { name: 'Erase this person…' }).click(), 'erase')
    await table.focus()
    await overlay(() => page.keyboard.press('t'), 'tags and lists')
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  }, 240_000)
})
