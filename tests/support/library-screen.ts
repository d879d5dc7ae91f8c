import type { Locator, Page } from 'playwright'
import { openApp, type AppOptions } from './open-app.ts'

/** The library screen on the sample. */
export interface LibraryScreen {
  readonly page: Page
  readonly errors: readonly string[]
  readonly list: Locator
  /** The titles of the articles in view, from the top. */
  readonly titles: () => Promise<readonly string[]>
  /** The titles of those that are chosen. */
  readonly chosen: () => Promise<readonly string[]>
  /** The headline in the reader. */
  readonly reading: () => Promise<string>
}

/** Opens the application on the library of the sample. */
export async function openLibrary(options: AppOptions = {}): Promise<LibraryScreen> {
  const { page, errors } = await openApp(options)
  const list = page.getByRole('listbox', { name: 'Articles' })
  await list.getByRole('option').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[role="option"] p') !== null)
  return {
    page,
    errors,
    list,
    titles: () => titlesOf(list, ''),
    chosen: () => titlesOf(list, '[aria-selected="true"]'),
    reading: async () => (await page.getByRole('article').getByRole('heading', { level: 2 }).textContent()) ?? '',
  }
}

/** Options stand in the page in the order in which they were drawn, so they are sorted by their places. */
async function titlesOf(list: Locator, which: string): Promise<readonly string[]> {
  const options = await list.locator(`[role="option"]${which}`).evaluateAll(all =>
    all.map(option => ({
      place: Number(option.getAttribute('aria-posinset')),
      title: (option.querySelector('p')?.textContent ?? '').replace(/^New: /, ''),
    })),
  )
  return options
    .toSorted((a, b) => a.place - b.place)
    .map(({ title }) => title)
    .slice(0, 12)
}
