import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

const survey = 'What the sea wall survey says'
const editor = (page: Page) => page.getByRole('textbox', { name: /^MJML of/ })
const code = (page: Page) => editor(page).locator('.cm-line').allInnerTexts()
const mail = (page: Page) => page.frameLocator('iframe')
const faults = (page: Page) => page.getByRole('list', { name: 'Faults in the MJML' })
// What is offered is out of date, and takes no click, until the letters typed last are heeded.
const suggestions = (page: Page) => page.locator('.cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)')

/** Opens the MJML of the story about the sea wall. */
async function openStory(): Promise<{ page: Page; errors: readonly string[] }> {
  const { page, block, errors } = await openDraft()
  await block(survey).click()
  await page.getByRole('button', { name: 'Edit as MJML' }).click()
  await editor(page).waitFor()
  return { page, errors }
}

/** Writes over all that is in the editor. */
async function write(page: Page, mjml: string): Promise<void> {
  await editor(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(mjml)
}

describe.skipIf(withoutBrowser)('a block’s MJML', () => {
  it('begins with what the fields draw, shows in the mail as it is written, and goes back to the fields without loss', async () => {
    const { page, errors } = await openStory()
    await expect.poll(async () => (await code(page)).join('\n')).toContain(survey)
    await page.getByText('This is how the fields draw it', { exact: false }).waitFor()
    await write(page, '<mj-text align="center">High water at six</mj-text>')
    await mail(page).getByText('High water at six').waitFor()
    expect(await mail(page).getByText(survey, { exact: false }).count()).toBe(0)
    expect(await seriousFaults(page, 'a block’s MJML')).toEqual([])
    await page.getByRole('button', { name: 'Done' }).click()
    await page.locator('[data-block]').filter({ hasText: survey }).getByText('own MJML').waitFor()
    await page.getByText('follows neither the fields nor the theme', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Back to fields' }).click()
    await mail(page).getByText(survey, { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await mail(page).getByText('High water at six').waitFor()
    await page.getByRole('button', { name: 'Redo' }).click()
    await mail(page).getByText(survey, { exact: false }).waitFor()
    expect(errors).toEqual([])
  })

  it('completes elements where they belong, attributes, their values, closing tags and merge fields', async () => {
    const { page } = await openStory()
    await write(page, '')
    await page.keyboard.type('<mj-bu')
    await suggestions(page).getByRole('option', { name: 'mj-button' }).click()
    await page.keyboard.type(' ali')
    await suggestions(page).getByRole('option', { name: 'align', exact: true }).click()
    await page.keyboard.type('="')
    await suggestions(page).getByRole('option', { name: 'right' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type('>For {{na')
    await suggestions(page).getByRole('option', { name: '{{name|friend}}' }).click()
    await expect.poll(async () => (await code(page)).join('\n')).toBe('<mj-button align="right">For {{name|friend}}</mj-button>')
    await mail(page).getByText('For Robin Quayle').waitFor()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('<mj-section><')
    await suggestions(page).getByRole('option', { name: 'mj-column' }).waitFor()
    expect(await suggestions(page).getByRole('option', { name: 'mj-button' }).count()).toBe(0)
    await write(page, '<mj-section>')
    await page.keyboard.type('</')
    await expect.poll(async () => (await code(page)).join('\n')).toBe('<mj-section></mj-section>')
  })

  it('has its faults told where they stand; the mail stays as it was while a tag is open', async () => {
    const { page } = await openStory()
    await write(page, '<mj-text>High water</mj-text>\n<mj-text colour="red">Low water</mj-text>')
    const fault = faults(page).getByRole('button', { name: /Line 2.*colour/ })
    await fault.waitFor()
    await page.locator('.cm-lintRange-warning').filter({ hasText: '<mj-text' }).waitFor()
    await fault.click()
    await page.keyboard.type('<mj-col')
    await faults(page).getByText('<mj-col does not end', { exact: false }).waitFor()
    await mail(page).getByText('High water').waitFor()
  })

  it('takes a run of typing back in one step, and what was pasted in another', async () => {
    const { page } = await openStory()
    await write(page, '<mj-text></mj-text>')
    for (let at = 0; at < '</mj-text>'.length; at++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('Low tide')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await code(page)).join('')).toBe('<mj-text></mj-text>')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await code(page)).join('')).toContain(survey)
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await code(page)).join('')).toBe('<mj-text>Low tide</mj-text>')
  })

  it('is left by Escape, then Tab, and searched by Ctrl+F', async () => {
    const { page } = await openStory()
    await editor(page).focus()
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect.poll(() => editor(page).evaluate(element => element === document.activeElement)).toBe(false)
  })
})

describe.skipIf(withoutBrowser)('a whole digest’s MJML', () => {
  it('stands in for the blocks, says so over them, and lets them come back', async () => {
    const { page } = await openDraft({ dark: true })
    await page.getByRole('radiogroup', { name: 'Show beside the digest' }).getByText('Inspector').click()
    await page.getByRole('button', { name: 'Edit the whole digest as MJML' }).click()
    await expect.poll(async () => (await code(page)).join('\n')).toContain('<mjml lang="en"')
    await write(page, '<mjml><mj-body><mj-section><mj-column><mj-text>One document</mj-text></mj-column></mj-section></mj-body></mjml>')
    await mail(page).getByText('One document').waitFor()
    expect(await seriousFaults(page, 'the digest’s MJML')).toEqual([])
    await page.getByRole('button', { name: 'Done' }).click()
    const notice = page.getByRole('note').filter({ hasText: 'One MJML document draws this mail' })
    await notice.getByRole('button', { name: 'Back to fields' }).click()
    await mail(page).getByText(survey, { exact: false }).first().waitFor()
    await notice.waitFor({ state: 'detached' })
  })
})
