import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import type { Handlers } from '../../src/contract/newsroom.ts'
import { openNewsroom } from '../../src/node/open-newsroom.ts'
import { feedSite, type FedItem, type FeedSite } from './feed-site.ts'
import { openApp, type AppOptions } from './open-app.ts'

/** The inbox on what one site publishes. */
export interface InboxScreen {
  readonly page: Page
  readonly errors: readonly string[]
  readonly site: FeedSite
  readonly list: Locator
  /** The titles of the suggestions in view, from the top. */
  readonly titles: () => Promise<readonly string[]>
  /** The headline in the reader. */
  readonly reading: () => Promise<string>
  /** How many stand behind a row of the left pane. */
  readonly count: (row: string) => Promise<number>
}

/** What the harbour's weekly has, the newest first; the last is more than a year old. */
export const harbourItems: readonly FedItem[] = [
  { title: 'Ferry returns at Easter', published: '2026-11-24T07:00:00Z', summary: 'After a winter of repairs.' },
  {
    title: 'Kelp crisps win a prize',
    published: '2026-11-23T07:00:00Z',
    summary: 'Salty.',
    content: '<p>Salty, says <b>the café</b> on the quay.</p>',
  },
  { title: 'The lamp room opens', published: '2026-11-22T07:00:00Z', summary: 'Visitors climb <em>140</em> steps.' },
  { title: 'Seals on the slipway', published: '2026-11-21T07:00:00Z' },
  { title: 'A choir in the cold store', published: '2025-03-01T07:00:00Z', summary: 'It has an echo of four seconds.' },
]

/** Works on a library that nobody has open. */
export async function inLibrary(library: string, work: (handlers: Handlers) => Promise<void>): Promise<void> {
  const newsroom = await openNewsroom({
    library,
    sample: false,
    secrets: { folder: join(library, '../secrets'), key: null },
    holder: 'the tests',
  })
  await work(newsroom.handlers)
  await newsroom.close()
}

/** Opens the application at the inbox of an otherwise empty library that watches one site, newest first. */
export async function openInbox(items: readonly FedItem[] = harbourItems, options: AppOptions = {}): Promise<InboxScreen> {
  const site = await feedSite('The Harbour Weekly', items)
  const { page, errors } = await openApp({
    sample: false,
    ...options,
    prepare: async library => {
      await inLibrary(library, async handlers => void (await handlers['sources.add']({ url: site.url, topicId: null })))
      await options.prepare?.(library)
    },
  })
  await page.keyboard.press('Control+2')
  const list = page.getByRole('listbox', { name: 'Suggestions' })
  await list.getByRole('option').first().waitFor()
  await page.getByRole('button', { name: /^Order/ }).click()
  await page.getByRole('menuitemradio', { name: 'Newest first' }).click()
  await page.getByRole('menu').waitFor({ state: 'hidden' })
  // Until the new order is there the old one is shown, and keys are for whatever stands where the cursor is.
  await page.waitForLoadState('networkidle')
  await list.getByRole('option').first().waitFor()
  return {
    page,
    errors,
    site,
    list,
    titles: async () => {
      const rows = await list
        .getByRole('option')
        .evaluateAll(all =>
          all.map(option => ({ place: Number(option.getAttribute('aria-posinset')), title: option.querySelector('p')?.textContent ?? '' })),
        )
      return rows.toSorted((a, b) => a.place - b.place).map(({ title }) => title)
    },
    reading: async () => (await page.getByRole('article').getByRole('heading', { level: 2 }).textContent()) ?? '',
    count: async row => {
      const words = await page.getByRole('button', { name: new RegExp(String.raw`^${row} [\d,]+$`) }).textContent()
      return Number(/[\d,]+$/.exec(words ?? '')?.[0].replace(',', ''))
    },
  }
}
