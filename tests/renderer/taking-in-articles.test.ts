import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { seriousFaults } from '../support/accessibility.ts'
import { withoutBrowser } from '../support/browser.ts'
import { openLibrary } from '../support/library-screen.ts'
import { openApp } from '../support/open-app.ts'
import { answer, type Paths, webSite } from '../support/web-site.ts'
import { dropOn, pasteInto } from '../support/window-data.ts'

const words = '<p>The tide was out, and the boats lay on the mud until noon, when the first of the crabbers came back.</p>'.repeat(6)
const story = (title: string) => `<html lang="en"><title>${title}</title><article><h1>${title}</h1>${words}</article></html>`
const page200 = (title: string): Paths[string] => answer('text/html', story(title))
const gone = (response: ServerResponse) => void response.writeHead(404, { 'content-type': 'text/html' }).end('Gone')

describe.skipIf(withoutBrowser)('what is pasted in the library while no field has the focus', () => {
  it('is scooped, however many addresses are in it, and one that is gone is kept and says so', async () => {
    const site = await webSite({ '/crabs': page200('Crabs at noon'), '/seals': page200('Seals on the slip'), '/the-old-lamp-house': gone })
    const { page, errors } = await openApp({ sample: false })
    await page.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
    await pasteInto(page, `For Monday:\n- [Crabs](${site}/crabs)\n- ${site}/seals, and\n- ${site}/the-old-lamp-house`)
    const report = page.getByRole('dialog', { name: 'Scooped' })
    await report.getByText('404 (not found)').waitFor()
    expect(await report.getByRole('listitem').allTextContents()).toHaveLength(1)
    expect(await seriousFaults(page, 'report')).toEqual([])
    await report.getByRole('button', { name: 'The old lamp house' }).click()
    await page.getByRole('article', { name: 'The old lamp house' }).getByText('Only the address was saved: the page is gone.').waitFor()
    expect(await page.getByRole('option').count()).toBe(3)
    expect(await page.getByRole('option', { name: /The old lamp house/ }).textContent()).toContain('Page gone')
    expect(await seriousFaults(page, 'an article that is gone')).toEqual([])
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
    expect(errors).toEqual([])
  })

  it('may be cancelled, and what is done stays', async () => {
    const site = await webSite({ '/crabs': page200('Crabs at noon') })
    const slow = await webSite({ '/never': () => {} })
    const { page } = await openApp({ sample: false })
    await page.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
    await pasteInto(page, `${site}/crabs ${slow}/never`)
    await page.getByRole('option', { name: /Crabs at noon/ }).waitFor()
    await page.getByRole('button', { name: /Work under way/ }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled: 1 of 2').waitFor()
    await page.getByRole('article', { name: 'Crabs at noon' }).waitFor()
  })
})

describe.skipIf(withoutBrowser)('an article whose page could not be had', () => {
  it('is captured again by a button, and its address goes back to what was given and forth', async () => {
    let now: Paths[string] = gone
    const site = await webSite({ '/ferry': (response, request) => now?.(response, request) })
    const { page } = await openApp({ sample: false })
    const field = page.getByRole('textbox', { name: 'Scoop an address' })
    await field.fill(`${site}/ferry?utm_source=letter`)
    await field.press('Enter')
    const capture = page.getByRole('region', { name: 'What was saved' }).getByRole('button', { name: 'Capture again' })
    await capture.waitFor()
    now = page200('Ferry returns')
    await capture.click()
    await page.getByRole('article', { name: 'Ferry returns' }).getByTitle('Saved text of Ferry returns').waitFor()
    await page.getByRole('region', { name: 'What was saved' }).waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: 'Edit the details' }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit the details' })
    const address = dialog.getByRole('textbox', { name: 'Address' })
    expect(await address.inputValue()).toBe(`${site}/ferry`)
    await dialog.getByRole('button', { name: 'Use the address as given' }).click()
    await dialog.getByRole('button', { name: 'Tidy the address' }).waitFor()
    expect(await address.inputValue()).toBe(`${site}/ferry?utm_source=letter`)
    await dialog.getByRole('button', { name: 'Tidy the address' }).click()
    await dialog.getByText('Given as').waitFor()
    expect(await address.inputValue()).toBe(`${site}/ferry`)
  })
})

describe.skipIf(withoutBrowser)('what is dropped on the window', () => {
  it('is a saved page: it is scooped with the address it was saved from; or a list: the import opens with it', async () => {
    const { page, errors } = await openApp({ sample: false })
    await page.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
    const text = `<!DOCTYPE html> <html lang="en"><!--\n Page saved with SingleFile \n url: https://sea.example/lamp \n-->${story('The lamp')}`
    await dropOn(page, 'main', { files: [{ name: 'The lamp.html', text }] })
    await page.getByRole('article', { name: 'The lamp' }).waitFor()
    await page.getByText('sea.example').first().waitFor()

    const marks = '<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Marks</TITLE><DL><DT><A HREF="https://sea.example/a">A</A></DL>'
    await dropOn(page, 'main', { files: [{ name: 'marks.html', text: marks }] })
    await page.getByRole('dialog', { name: 'Import' }).getByText('marks.html').waitFor()
    expect(errors).toEqual([])
  })

  it('says what will become of it, and on a topic goes into that topic', async () => {
    const site = await webSite({ '/crabs': page200('Crabs at noon') })
    const { page } = await openLibrary()
    const data = { 'text/uri-list': `${site}/crabs`, 'text/x-moz-url': `${site}/crabs\nCrabs` }
    await dropOn(page, '[data-topic]', { data }, { hold: true })
    await page.getByText('Drop to scoop it into “Elsewhere on the coast”').waitFor()
    await dropOn(page, '[data-topic]', { data })
    await page.getByRole('article', { name: 'Crabs at noon' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Topic' }).inputValue()).toBe('Elsewhere on the coast')
  })
})

describe.skipIf(withoutBrowser)('the bookmark for the browser', () => {
  it('runs nothing here, and leads from a page elsewhere to the filled field, which waits for Enter', async () => {
    const { page, errors } = await openApp({ sample: false })
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'From the browser' }).click()
    const bookmark = page.getByRole('link', { name: 'Scoop to Broadsheet' })
    expect(await bookmark.getAttribute('href')).toMatch(/^javascript:/)
    await bookmark.click()
    await page.getByText('Drag this to the bookmarks bar').waitFor()
    expect(await seriousFaults(page, 'from the browser')).toEqual([])
    expect(errors).toEqual([])

    const code = (await bookmark.getAttribute('href')) ?? ''
    const site = await webSite({ '/crabs': page200('Crabs at noon') })
    // Another name for the same machine is another site to the browser.
    await page.goto(`${site.replace('127.0.0.1', 'localhost')}/crabs`)
    await page.getByText('The tide').first().selectText()
    const opening = page.waitForEvent('popup')
    await page.evaluate(code.replace(/^javascript:/, ''))
    const opened = await opening
    const field = opened.getByRole('textbox', { name: 'Scoop an address' })
    await expect.poll(() => field.inputValue()).toBe(`${site.replace('127.0.0.1', 'localhost')}/crabs`)
    expect(new URL(opened.url()).hash).toBe('#/library')
    await opened.getByRole('heading', { name: 'Nothing scooped yet' }).waitFor()
    await field.press('Enter')
    // No page may send us to this machine, and this one did.
    await opened.getByRole('alert').getByText('on a private network').waitFor()
  })
})
