import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('the pictures of a digest', () => {
  it('are embedded until the curator says where they are published, and come as files', async () => {
    const { page, saved } = await openDraft()
    await page.getByRole('radiogroup', { name: 'Show beside the digest' }).getByText('Inspector').click()
    const ways = page.getByRole('radiogroup', { name: 'Pictures' })
    expect(await ways.getByRole('radio', { name: 'In each mail' }).isChecked()).toBe(true)
    await ways.getByRole('radio', { name: 'Linked' }).check()
    await page.getByText('stops sending').waitFor()
    await page.getByRole('textbox', { name: 'Where they are published' }).fill('https://pictures.harbour.example/42')
    await page.getByText('stops sending').waitFor({ state: 'detached' })
    await saved()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as files…' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('digest-42.zip')
    const files = unzipSync(await readFile(await file.path()))
    expect(new TextDecoder().decode(files['digest.html'])).toContain('src="https://pictures.harbour.example/42/')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Where they are published' }).inputValue()).toBe('')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => ways.getByRole('radio', { name: 'In each mail' }).isChecked()).toBe(true)
  })
})
