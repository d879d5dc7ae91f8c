import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { withoutBrowser } from '../support/browser.ts'
import { feedSite } from '../support/feed-site.ts'
import { harbourItems, openInbox } from '../support/inbox-screen.ts'
import { openApp } from '../support/open-app.ts'
import { answer, webSite } from '../support/web-site.ts'
import { dropOn } from '../support/window-data.ts'

const opml = (...feeds: string[]) =>
  `<opml version="2.0"><body>${feeds.map(url => `<outline type="rss" text="Feed at ${new URL(url).host}" xmlUrl="${url}"/>`).join('')}</body></opml>`

const emptyFeed = (title: string) => answer('application/rss+xml', `<rss version="2.0"><channel><title>${title}</title></channel></rss>`)

/** The sources of an inbox on one site, that one chosen. */
async function openSources() {
  const inbox = await openInbox()
  await inbox.page.getByRole('link', { name: 'Sources', exact: true }).click()
  const row = inbox.page.getByRole('row').filter({ hasText: 'The Harbour Weekly' })
  await row.click()
  return { ...inbox, row, pane: inbox.page.getByRole('region', { name: 'The Harbour Weekly' }) }
}

describe.skipIf(withoutBrowser)('watching', () => {
  it('begins with the address of a site, and what it publishes comes into the inbox', async () => {
    const site = await feedSite('The Harbour Weekly', harbourItems)
    const { page, errors } = await openApp({ sample: false })
    await page.keyboard.press('Control+2')
    await page.getByRole('heading', { name: 'No site is watched yet' }).waitFor()
    await page.getByRole('button', { name: 'Watch a site' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Address' }).fill(`${site.url}/nothing-here`)
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('textbox', { name: 'Address' }).fill(site.url)
    await page.keyboard.press('Enter')
    await page.getByText('Watched “The Harbour Weekly”').waitFor()
    await page.getByRole('option', { name: /Ferry returns at Easter/ }).waitFor()
    await page.getByRole('link', { name: 'Inbox 5 new' }).waitFor()
    await page.getByText('Last checked just now · next in 1 h').waitFor()

    await page.getByRole('button', { name: 'Watch a site' }).click()
    await dialog.getByRole('textbox', { name: 'Address' }).fill(`${site.url}/feed`)
    await page.keyboard.press('Enter')
    await page.getByText('“The Harbour Weekly” is watched already.').waitFor()
    expect(errors).toEqual([])
  })

  it('lets one choose where a site has several feeds', async () => {
    const links = ['News', 'Sport'].map(
      (title, place) => `<link rel="alternate" type="application/rss+xml" title="${title}" href="/${place}">`,
    )
    const url = await webSite({
      '/': answer('text/html', links.join('')),
      '/0': emptyFeed('All the news'),
      '/1': emptyFeed('All the sport'),
    })
    const { page } = await openApp({ sample: false })
    await page.goto(`${page.url().split('#')[0]}#/sources`)
    await page.getByRole('button', { name: 'Watch a site' }).first().click()
    await page.getByRole('textbox', { name: 'Address' }).fill(url)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Watch Sport' }).click()
    await page.getByRole('row').filter({ hasText: 'All the sport' }).waitFor()
  })

  it('shows a source that fails with the reason and the last success, and finds it among others', async () => {
    const { page, site, pane, row } = await openSources()
    site.breakDown(503)
    await pane.getByRole('button', { name: 'Check now' }).click()
    await page.getByRole('alert').getByText('answered 503').waitFor()
    await row.getByText('Failing').waitFor()
    await pane.getByText('answered 503').waitFor()
    await pane.getByText('Last success just now · next check in 2 h').waitFor()
    await page.getByRole('checkbox', { name: 'Show only failing (1)' }).click()
    expect(await page.getByRole('row').count()).toBe(2)
    await page.getByRole('link', { name: 'Inbox', exact: true }).first().click()
    await page.getByRole('button', { name: /^The Harbour Weekly.*could not be had when it was last checked/ }).waitFor()
  })

  it('tries rules while they are written, and keeps them only when told to', async () => {
    const { page, site, pane, row } = await openSources()
    await pane.getByText('5 of 5 suggested so far would pass').waitFor()
    await pane.getByRole('combobox', { name: 'With any of these words' }).fill('ferry')
    await page.keyboard.press('Enter')
    await pane.getByRole('combobox', { name: 'With any of these words' }).fill('café')
    await page.keyboard.press('Enter')
    await pane.getByText('2 of 5 suggested so far would pass').waitFor()
    expect(await pane.getByRole('listitem').filter({ hasText: 'Seals on the slipway' }).textContent()).toContain(
      'has none of “ferry”, “café”',
    )
    site.publish([...harbourItems, { title: 'Another ferry', published: '2026-11-25T06:00:00Z' }])
    await pane.getByRole('button', { name: 'Try on the feed as it is now' }).click()
    await pane.getByText('3 of 6 in the feed now would pass').waitFor()
    await row.getByRole('gridcell', { name: '5', exact: true }).waitFor()
    await pane.getByRole('button', { name: 'Save the rules' }).click()
    await row.getByRole('gridcell', { name: '2', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await row.getByRole('gridcell', { name: '5', exact: true }).waitFor()
  })

  it('is stopped, and undo brings back the source and what it suggested', async () => {
    const { page, pane } = await openSources()
    await pane.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('heading', { name: 'No site is watched yet' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('row').filter({ hasText: 'The Harbour Weekly' }).waitFor()
    await page.getByRole('link', { name: 'Inbox 5 new' }).waitFor()
  })

  it('takes a list of feeds as OPML, and gives it away again', async () => {
    const { page } = await openSources()
    await page.getByRole('button', { name: 'More for the sources' }).click()
    await page.getByRole('menuitem', { name: 'Bring feeds from OPML…' }).click()
    await page.getByRole('textbox', { name: 'OPML' }).fill(opml('https://tides.example/feed', 'https://lamps.example/feed'))
    await page.getByRole('button', { name: 'Watch them' }).click()
    await page.getByText('2 feeds are watched now, and checked within a few minutes.').waitFor()
    await page.getByRole('row').filter({ hasText: 'Feed at tides.example' }).getByText('Unchecked').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'More for the sources' }).click()
    await page.getByRole('menuitem', { name: 'Export as OPML…' }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect([...text.matchAll(/xmlUrl="([^"]+)"/g)].map(([, url]) => url)).toContain('https://lamps.example/feed')
    await page.getByText(/^Saved 3 sources to the downloads folder/).waitFor()
  })
  it('takes a list of feeds that is dropped on the sources', async () => {
    const { page } = await openSources()
    await dropOn(page, 'main', { files: [{ name: 'mine.opml', text: opml('https://tides.example/feed') }] })
    const dialog = page.getByRole('dialog', { name: 'Watch the feeds of an OPML file' })
    await dialog.getByText('mine.opml').waitFor()
    await dialog.getByRole('button', { name: 'Watch them' }).click()
    await page.getByRole('row').filter({ hasText: 'Feed at tides.example' }).waitFor()
  })
})
