import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('checking a digest while it is composed', () => {
  it('counts what is wrong, goes to the block, puts it right in one step, and forgets what is ignored', async () => {
    const { page, block, orderIn, errors } = await openDraft()
    const panel = page.getByRole('region', { name: 'Checks' })
    const bar = panel.getByRole('button', { name: /^Checks/ })
    await expect.poll(() => bar.textContent()).toContain('all clear')

    const [wall = ''] = await orderIn(2)
    await block(wall).focus()
    await page.keyboard.press('Control+d')
    await page.getByRole('textbox', { name: 'Preheader' }).fill('')
    await expect.poll(() => bar.textContent()).toContain('2 warnings')
    await bar.click()
    const findings = panel.getByRole('list', { name: 'Findings' }).getByRole('listitem')
    const twice = findings.filter({ hasText: 'is in the digest twice' })
    const noPreheader = findings.filter({ hasText: 'no preheader' })

    await twice.getByRole('button', { name: wall }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.querySelector('[data-words]')?.textContent)).toBe(wall)
    await noPreheader.getByRole('button', { name: /no preheader/ }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Preheader')

    await twice.getByRole('button', { name: 'Remove this one' }).click()
    await expect.poll(() => findings.count()).toBe(1)
    expect((await orderIn(2)).filter(words => words === wall)).toHaveLength(1)

    await noPreheader.getByRole('button', { name: 'Ignore for this digest' }).click()
    await expect.poll(() => bar.textContent()).toContain('all clear')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => findings.count()).toBe(1)
    await panel.getByRole('button', { name: '1 finding ignored' }).click()
    await panel.getByRole('list', { name: 'Ignored findings' }).getByRole('button', { name: 'Heed again' }).click()
    await expect.poll(() => findings.count()).toBe(2)
    expect(errors).toEqual([])
  })

  it('finds a misspelt word, writes it right in one step, and learns one that is right, which can be undone', async () => {
    const { page, errors } = await openDraft()
    const panel = page.getByRole('region', { name: 'Checks' })
    const subject = page.getByRole('textbox', { name: 'Subject' })
    await subject.fill('The glimfish are definately back')
    await panel.getByRole('button', { name: /^Checks.*2 hints/ }).click()
    const findings = panel.getByRole('list', { name: 'Findings' }).getByRole('listitem')
    await findings.filter({ hasText: 'Did you mean definitely' }).getByRole('button', { name: 'Write “definitely”' }).click()
    await expect.poll(() => subject.inputValue()).toBe('The glimfish are definitely back')
    await expect.poll(() => findings.count()).toBe(1)
    await findings.getByRole('button', { name: 'Add to your words' }).click()
    await expect.poll(() => findings.count()).toBe(0)
    const said = page.getByRole('alert').filter({ hasText: 'Added “glimfish” to your words' })
    await said.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => findings.count()).toBe(1)

    await page.getByRole('link', { name: 'Settings' }).click()
    const words = page.getByRole('combobox', { name: 'Your words' })
    await words.fill('glimfish')
    await words.press('Enter')
    await page.getByText('glimfish', { exact: true }).waitFor()
    expect(await seriousFaults(page, 'settings')).toEqual([])
    expect(errors).toEqual([])
  })

  it('shows the mail in every look and reads it out, with nothing that axe finds serious', async () => {
    const { page, errors } = await openDraft()
    const preview = page.getByRole('region', { name: 'Preview' })
    const mail = page.frameLocator('iframe')
    // From the window around it: the frame runs no script, and says so when it is asked to.
    const ground = (): Promise<string | undefined> =>
      page.evaluate(() => {
        const section = document.querySelector('iframe')?.contentDocument?.querySelector('.bp')
        return section ? getComputedStyle(section).backgroundColor : undefined
      })
    const paper = 'rgb(255, 253, 248)'
    const choose = async (name: string): Promise<void> => {
      await preview.getByRole('combobox', { name: 'Colours and pictures' }).click()
      await page.getByRole('option', { name }).first().click()
    }
    await expect.poll(ground).toBe(paper)
    for (const name of ['Dark As the theme', 'Dark, half turned', 'Dark, all turned']) {
      await choose(name)
      await expect.poll(ground).not.toBe(paper)
      const [red = 255, green = 255, blue = 255] = ((await ground()) ?? '').match(/\d+/g)?.map(Number) ?? []
      expect(Math.max(red, green, blue)).toBeLessThan(60)
      await choose('Light')
      await expect.poll(ground).toBe(paper)
    }
    await choose('Pictures off')
    await expect.poll(() => mail.locator('img').count()).toBe(0)

    const reader = preview.getByRole('combobox', { name: 'Show as this reader' })
    await reader.fill('Ana')
    await page.getByRole('option', { name: /^Ana/ }).first().click()
    const faults = [...(await seriousFaults(page, 'preview'))]
    await preview.getByText('Read aloud').click()
    await preview
      .getByRole('list', { name: /^Read aloud/ })
      .getByText('heading 1')
      .waitFor()
    await page.getByRole('textbox', { name: 'Preheader' }).fill('')
    await page.getByRole('button', { name: /^Checks.*1 warning/ }).click()
    faults.push(...(await seriousFaults(page, 'checks')))
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })
})
