import type { Locator, Page } from 'playwright'
import { openApp, type AppOptions } from './open-app.ts'

/** The composer on the sample's draft, № 42. */
export interface Composing {
  readonly page: Page
  readonly errors: readonly string[]
  /** A block of the outline by its words. */
  readonly block: (words: string) => Locator
  /** An article of the library's shelf by its title. */
  readonly article: (title: string) => Locator
  /** The words of every block, from the top. */
  readonly order: () => Promise<readonly string[]>
  /** The words of the blocks of one section, counted from 0. */
  readonly orderIn: (section: number) => Promise<readonly string[]>
  /** Picks one thing up with the mouse and lets it go right above another. */
  readonly dragAbove: (thing: Locator, target: Locator) => Promise<void>
  /** Picks a block up and lets it go over the preview, where nothing can be put. */
  readonly letGoOutside: (thing: Locator) => Promise<void>
  /** The words of the block that has the focus. */
  readonly focusedWords: () => Promise<string | null | undefined>
  readonly saved: () => Promise<void>
}

/** Opens the application and, in it, the draft of the sample. */
export async function openDraft(options: AppOptions = {}): Promise<Composing> {
  const { page, errors } = await openApp(options)
  await page
    .getByRole('link', { name: 'Digests' })
    .or(page.getByRole('button', { name: 'Digests' }))
    .first()
    .click()
  await page.getByRole('list', { name: 'Digests' }).getByRole('button', { name: /№ 42/ }).first().click()
  await page.locator('[data-block]').first().waitFor()
  return composing(page, errors)
}

/** The composer that a page shows. */
export function composing(page: Page, errors: readonly string[]): Composing {
  async function pickUp(thing: Locator): Promise<void> {
    const { x, y, height } = await boxOf(thing)
    await page.mouse.move(x + 60, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + 70, y + height / 2 + 8)
  }

  return {
    page,
    errors,
    block: text => page.locator('[data-block]').filter({ hasText: text }).first(),
    article: title => page.locator('[data-article]').filter({ hasText: title }).first(),
    order: () => wordsOf(page.locator('[data-block]')),
    orderIn: section => wordsOf(page.getByRole('region', { name: new RegExp(`^Section ${section + 1}:`) }).locator('[data-block]')),
    async dragAbove(thing, target) {
      await thing.scrollIntoViewIfNeeded()
      await target.scrollIntoViewIfNeeded()
      await pickUp(thing)
      const { x, y } = await boxOf(target)
      await page.mouse.move(x + 80, y, { steps: 10 })
      await page.mouse.up()
    },
    async letGoOutside(thing) {
      await pickUp(thing)
      const { x, y } = await boxOf(page.locator('iframe'))
      await page.mouse.move(x + 200, y + 200, { steps: 10 })
      await page.mouse.up()
    },
    focusedWords: () => page.evaluate(() => document.activeElement?.querySelector('[data-words]')?.textContent),
    saved: () =>
      page
        .getByRole('status')
        .filter({ hasText: /^Saved$/ })
        .waitFor(),
  }
}

function wordsOf(blocks: Locator): Promise<string[]> {
  return blocks.evaluateAll(all => all.map(block => block.querySelector('[data-words]')?.textContent ?? ''))
}

async function boxOf(thing: Locator): Promise<{ x: number; y: number; height: number }> {
  const box = await thing.boundingBox()
  if (!box) throw new Error('Nothing to take hold of: it is not on the page.')
  return box
}
