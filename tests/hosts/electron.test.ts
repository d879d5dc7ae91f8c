import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { windowedChrome } from '../support/browser.ts'
import type { Bridge } from '../../src/contract/bridge.ts'
import { root } from '../support/root.ts'
import { copySampleLibrary } from '../support/sample-library.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { answer, webSite } from '../support/web-site.ts'

const standin = join(root, '../shared/electron-standin/client.mjs')
const possible = existsSync(standin) && windowedChrome !== undefined

declare global {
  interface Window {
    readonly broadsheet?: Bridge
  }
}

interface StandinApp {
  readonly cdp: string
  state(): Promise<{ windows: unknown[]; violations: unknown[]; unsupported: unknown[]; records: { type: string }[] }>
  answerDialog(method: string, result: unknown): Promise<unknown>
  openUrl(url: string, platform?: string): Promise<unknown>
  clickMenu(item: string | readonly string[]): Promise<unknown>
  evalMain<T>(code: string): Promise<T>
  close(): Promise<{ code: number | null }>
}

/** `--sample` makes the sample as a newcomer’s first start does; otherwise it is there already. */
async function launched({ firstStart = false, link }: { readonly firstStart?: boolean; readonly link?: string } = {}): Promise<{
  app: StandinApp
  page: Page
  library: string
}> {
  const { launch } = (await import(standin)) as { launch: (options: object) => Promise<StandinApp> }
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  if (!firstStart) await copySampleLibrary(library)
  const app = await launch({
    appDir: root,
    strict: true,
    args: [
      `--user-data-dir=${join(folder, 'user-data')}`,
      '--library',
      library,
      ...(firstStart ? ['--sample'] : []),
      ...(link === undefined ? [] : [link]),
    ],
  })
  onTestFinished(async () => void (await app.close()))
  const browser = await chromium.connectOverCDP(app.cdp)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('The app opened no window.')
  await page.getByRole('navigation').first().waitFor()
  return { app, page, library }
}

describe.skipIf(!possible)('the built Electron app, run by the strict stand-in', () => {
  it('boots on the sample library and breaks no rule', async () => {
    const { app, page } = await launched({ firstStart: true })
    await page
      .getByRole('link', { name: /digests/i })
      .first()
      .click()
    await page.getByText('№').first().waitFor()
    const { violations, unsupported } = await app.state()
    expect({ violations, unsupported }).toEqual({ violations: [], unsupported: [] })
    expect(await app.close()).toMatchObject({ code: 0 })
  })

  it('reaches the newsroom through the preload and a message port', async () => {
    const { page } = await launched()
    const reply = await page.evaluate(() => window.broadsheet?.host.call('library.facets', undefined))
    expect(reply).toMatchObject({ ok: true, value: { total: expect.any(Number) } })
  })

  it('scoops a page, which a worker of the newsroom reads', async () => {
    const { page } = await launched()
    const paragraph =
      '<p>The last barge left at noon, and by two o’clock the first of the crabbers was back on its own mooring, with the whole quay watching.</p>'
    const site = await webSite({
      '/barge': answer(
        'text/html',
        `<!doctype html><html lang="en"><title>The last barge</title><article><h1>The last barge</h1>${paragraph.repeat(6)}</article></html>`,
      ),
    })
    const reply = await page.evaluate(
      url => window.broadsheet?.host.call('scoop.page', { url, topicId: null, scoopedBy: null }),
      `${site}/barge`,
    )
    expect(reply).toMatchObject({
      ok: true,
      value: { article: { title: 'The last barge', language: 'en', body: expect.stringContaining('crabbers') } },
    })
  })

  it('hears the menu', async () => {
    const { app, page } = await launched()
    await app.clickMenu('go-subscribers')
    await page.waitForFunction(() => location.hash.startsWith('#/subscribers'))
    expect(new URL(page.url()).hash).toBe('#/subscribers')
  })

  it('scoops what a link of the system asks for, never on a private network, and says of other links that it does nothing', async () => {
    const { app, page } = await launched()
    expect((await app.state()).records).toContainEqual(expect.objectContaining({ type: 'setAsDefaultProtocolClient' }))
    await app.openUrl(`broadsheet://scoop?url=${encodeURIComponent('http://127.0.0.1:9/tide-tables')}&title=Tides`)
    await page.getByRole('alert').getByText('on a private network').waitFor()
    await app.openUrl('broadsheet://scoop?url=http%3A%2F%2Fharbour.invalid%2Ftide-tables&title=Tides&text=Out%20at%20noon', 'darwin')
    await page.getByRole('article', { name: 'Tides' }).getByText('the site did not answer').waitFor()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await app.openUrl('broadsheet://send?to=everybody')
    await page.getByRole('alert').getByText('something it does not do').waitFor()
  })

  it('scoops what the link that started it asks for', async () => {
    const { page } = await launched({ link: 'broadsheet://scoop?url=http%3A%2F%2Fharbour.invalid%2Fa&title=First%20thing' })
    await page.getByRole('article', { name: 'First thing' }).waitFor()
  })

  it('asks for a file with the system’s dialog', async () => {
    const { app, page } = await launched()
    await app.answerDialog('showOpenDialog', { canceled: false, filePaths: ['/tmp/harbour-readers.csv'] })
    const source = await page.evaluate(() => window.broadsheet?.shell.chooseFile({ title: 'Readers', extensions: ['csv'] }))
    expect(source).toEqual({ from: 'path', path: '/tmp/harbour-readers.csv' })
  })

  it('starts a fallen newsroom again and goes on', async () => {
    const { app, page } = await launched()
    const pid = await app
      .state()
      .then(({ records }) => records.findLast(({ type }) => type === 'utilityProcess') as unknown as { pid: number })
    process.kill(pid.pid, 'SIGKILL')
    await expect
      .poll(() => page.evaluate(() => window.broadsheet?.host.call('library.facets', undefined)), { timeout: 30_000 })
      .toMatchObject({ ok: true })
  })
})
