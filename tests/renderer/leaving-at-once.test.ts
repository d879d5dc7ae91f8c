import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { openDraft, type Composing } from '../support/composing.ts'

describe.skipIf(withoutBrowser)('an edit made right before the window goes away', () => {
  it('is there after a reload, and saved', async () => {
    const { page, errors, saved } = await openDraft()
    const subject = page.getByRole('textbox', { name: 'Subject' })
    await subject.fill('Typed and reloaded')
    await page.reload()
    await expect.poll(() => subject.inputValue()).toBe('Typed and reloaded')
    await saved()
    await page.reload()
    await expect.poll(() => subject.inputValue()).toBe('Typed and reloaded')

    await subject.fill('Typed over')
    await page.reload()
    await expect.poll(() => subject.inputValue()).toBe('Typed over')
    expect(errors).toEqual([])
  })

  it('is there in the next window when this one is closed, however large the digest is', async () => {
    const composing = await openDraft()
    const { page } = composing
    await makeLarge(composing)
    await page.getByRole('textbox', { name: 'Subject' }).fill('Typed and closed')
    const next = await page.context().newPage()
    const address = page.url()
    await closed(page)
    await next.goto(address)
    await expect.poll(() => next.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Typed and closed')
    await next
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
  })

  it('is passed over where another version left it in a form that nobody can read', async () => {
    const { page, errors } = await openDraft()
    const subject = page.getByRole('textbox', { name: 'Subject' })
    const before = await subject.inputValue()
    const key = `broadsheet.left.${page.url().split('/').at(-1) ?? ''}`
    for (const left of ['{"digest":{"subject":"Old"},"revision":1,"underWay":null}', '{"dig']) {
      await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, left] as const)
      await page.reload()
      await expect.poll(() => subject.inputValue()).toBe(before)
      expect(await page.evaluate(name => localStorage.getItem(name), key)).toBeNull()
    }
    expect(errors).toEqual([])
  })

  it('is kept beside what somebody else saved meanwhile, for the curator to choose', async () => {
    const composing = await openDraft()
    const { page } = composing
    const address = page.url()
    const next = await page.context().newPage()
    await next.goto(address.replace(/#.*/, '#/settings'))
    await makeLarge(composing)
    await page.getByRole('textbox', { name: 'Subject' }).fill('Mine, never sent')
    await closed(page)

    await next.evaluate(async id => {
      const post = { method: 'POST', headers: { 'content-type': 'application/json' } }
      const opened = await fetch('/call', { ...post, body: JSON.stringify({ name: 'digest.open', input: id }) })
      const { value } = (await opened.json()) as { value: object }
      await fetch('/call', { ...post, body: JSON.stringify({ name: 'digest.save', input: { ...value, preheader: 'Theirs' } }) })
    }, address.split('/').at(-1))
    await next.goto(address)
    await expect.poll(() => next.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Mine, never sent')
    await next.getByRole('button', { name: 'Show what was saved' }).click()
    await expect.poll(() => next.getByRole('textbox', { name: 'Preheader' }).inputValue()).toBe('Theirs')
  })
})

/** Closes a window as a person does: it may still do what it does on leaving. */
async function closed(page: Page): Promise<void> {
  const gone = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await gone
}

/** Makes the digest larger than what a page that goes away can still send. */
async function makeLarge({ page, saved }: Composing): Promise<void> {
  await page.getByRole('textbox', { name: 'Preheader' }).fill('A long letter. '.repeat(5_000))
  await saved()
}
