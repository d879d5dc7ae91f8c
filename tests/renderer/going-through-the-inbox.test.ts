import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { feedSite } from '../support/feed-site.ts'
import { inLibrary, openInbox } from '../support/inbox-screen.ts'

const [ferry, kelp, lamp, seals, choir] = [
  'Ferry returns at Easter',
  'Kelp crisps win a prize',
  'The lamp room opens',
  'Seals on the slipway',
  'A choir in the cold store',
]

const stories = (paper: string) =>
  Array.from({ length: 1_000 }, (_, index) => ({
    title: `${paper} ${index}`,
    published: new Date(Date.UTC(2026, 10, 25) - index * 3_600_000).toISOString(),
  }))

describe.skipIf(withoutBrowser)('the inbox', () => {
  it('is gone through by one key each, the cursor going on by itself, and every step can be taken back', async () => {
    const { page, titles, reading, count, errors } = await openInbox()
    await expect.poll(titles).toEqual([ferry, kelp, lamp, seals, choir])
    await expect.poll(reading).toBe(ferry)
    await page.keyboard.press('s')
    await page.keyboard.press('k')
    await page.keyboard.press('d')
    await expect.poll(titles).toEqual([seals, choir])
    await expect.poll(reading).toBe(seals)
    await expect.poll(() => Promise.all(['All new', 'Kept', 'Dismissed', 'Scooped'].map(count))).toEqual([2, 1, 1, 1])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(titles).toEqual([ferry, kelp, lamp, seals, choir])
    expect(errors).toEqual([])
  })

  it('loses no key of a quick hand', async () => {
    const { page, list, count } = await openInbox()
    await list.focus()
    for (const key of ['d', 'Delete', 'd', 'k', 'd']) await page.keyboard.press(key)
    await expect.poll(() => Promise.all(['All new', 'Kept', 'Dismissed'].map(count))).toEqual([0, 1, 4])
    await page.getByRole('heading', { name: 'Nothing new' }).waitFor()
  })

  it('scoops by Enter, with the text of the page, and leads to the article', async () => {
    const { page, list } = await openInbox()
    await list.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText(`Scooped “${kelp}”`).waitFor()
    await page.getByRole('button', { name: /^Scooped/ }).click()
    await page.getByRole('link', { name: 'Open in the library' }).click()
    await page.getByRole('heading', { name: 'Library', level: 1 }).waitFor()
    await page.getByRole('article', { name: kelp }).getByText('Saved text').waitFor()
    const saved = page.frameLocator('iframe').getByText('The boat came in on the morning tide')
    await saved.first().waitFor()
  })

  it('shows what the feed has, cleaned, and nothing of the web', async () => {
    const { page, list } = await openInbox()
    await list.getByText(kelp).click()
    await page.frameLocator('iframe').getByText('the café').waitFor()
    await list.getByText(lamp).click()
    await page.getByText('The feed has no more of it than this.').waitFor()
    expect(await page.getByRole('article').textContent()).toContain('Visitors climb 140 steps.')
  })

  it('does to several what it does to one, and the toast takes it back', async () => {
    const { page, list, titles, count } = await openInbox()
    await list.getByText(kelp).click()
    await list.getByText(seals).click({ modifiers: ['Shift'] })
    await page.getByText('3 chosen').waitFor()
    await page.getByRole('toolbar', { name: 'Chosen suggestions' }).getByRole('button', { name: 'Dismiss' }).click()
    await expect.poll(titles).toEqual([ferry, choir])
    expect(await count('Dismissed')).toBe(3)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(titles).toEqual([ferry, kelp, lamp, seals, choir])
  })

  it('is searched as one types, with the words marked, and swept of what is old', async () => {
    const { page, list, titles } = await openInbox()
    await page.keyboard.press('/')
    await page.keyboard.type('ferry east')
    await expect.poll(titles).toEqual([ferry])
    expect((await list.locator('mark').allTextContents()).map(word => word.toLowerCase())).toEqual(['ferry', 'east'])
    await page.keyboard.press('Escape')
    await expect.poll(titles).toEqual([ferry, kelp, lamp, seals, choir])
    await page.getByRole('button', { name: 'More for the inbox' }).click()
    await page.getByRole('menuitem', { name: 'Dismiss all older than three months' }).click()
    await expect.poll(titles).toEqual([ferry, kelp, lamp, seals])
  })

  it('scrolls through three thousand, of which few are drawn', async () => {
    const { page, list, count } = await openInbox(stories('Weekly'), {
      prepare: async library => {
        const sites = [await feedSite('The Daily', stories('Daily')), await feedSite('The Monthly', stories('Monthly'))]
        await inLibrary(library, async handlers => {
          for (const { url } of sites) await handlers['sources.add']({ url, topicId: null })
        })
      },
    })
    expect(await count('All new')).toBe(3_000)
    await list.press('End')
    await list
      .getByRole('option', { name: /(Weekly|Daily|Monthly) 999/ })
      .first()
      .waitFor()
    expect(await list.getByRole('option').last().getAttribute('aria-setsize')).toBe('3000')
    await list.press('Home')
    await list
      .getByRole('option', { name: /(Weekly|Daily|Monthly) 0/ })
      .first()
      .waitFor()
    expect(await list.getByRole('option').count()).toBeLessThan(60)
    await page.keyboard.press('d')
    await expect.poll(() => count('All new')).toBe(2_999)
  })
})
