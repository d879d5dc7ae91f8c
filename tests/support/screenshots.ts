// `npm run screenshots`: the pictures of the README, taken from the built application on the sample library.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { chromeProgram } from './browser.ts'
import { root } from './root.ts'
import { startServe } from './start-serve.ts'

const target = join(root, 'resources/screenshots')

interface Shot {
  readonly name: string
  readonly scheme: 'light' | 'dark'
  readonly show: (page: Page) => Promise<void>
}

const shots: readonly Shot[] = [
  { name: 'composer-light', scheme: 'light', show: openComposer },
  { name: 'library-light', scheme: 'light', show: openLibrary },
  { name: 'delivery-light', scheme: 'light', show: openDelivery },
  { name: 'composer-dark', scheme: 'dark', show: openComposer },
  { name: 'subscribers-light', scheme: 'light', show: openSubscribers },
]

async function openLibrary(page: Page): Promise<void> {
  await page.goto('#/library')
  await page.getByText('A year on call', { exact: false }).first().click()
}

async function openComposer(page: Page): Promise<void> {
  await page.goto('#/digests')
  await page.getByText('A year on call, and a wall to talk about').first().dblclick()
  await page.getByText('What the sea wall survey says').first().click()
  await page.frameLocator('iframe').first().getByText('What the sea wall survey says').first().waitFor()
}

async function openDelivery(page: Page): Promise<void> {
  await page.goto('#/deliveries')
  await page.getByText('The lamp room opens').first().dblclick()
}

async function openSubscribers(page: Page): Promise<void> {
  await page.goto('#/subscribers')
  await page.getByText('Ana Lopes').first().click()
}

const folder = await mkdtemp(join(tmpdir(), 'broadsheet-screenshots-'))
const server = await startServe(['--library', join(folder, 'library'), '--sample'], folder)
const browser = await chromium.launch({ ...(chromeProgram ? { executablePath: chromeProgram } : {}), args: ['--no-sandbox'] })
try {
  await mkdir(target, { recursive: true })
  for (const { name, scheme, show } of shots) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: scheme,
      baseURL: new URL('/', server.url).href,
    })
    const page = await context.newPage()
    await page.goto(server.url)
    await show(page)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(800)
    await page.screenshot({ path: join(target, `${name}.png`) })
    await context.close()
    process.stdout.write(`${join('resources/screenshots', `${name}.png`)}\n`)
  }
} finally {
  await browser.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
