import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, chromium, type Browser, type Page } from 'playwright'
import { afterAll, onTestFinished } from 'vitest'
import { chromeProgram, electronProgram } from './browser.ts'
import { root } from './root.ts'
import { copySampleLibrary } from './sample-library.ts'
import { startServe } from './start-serve.ts'

export interface OpenedApp {
  readonly page: Page
  readonly library: string
  /** What the page wrote to its console as errors, and uncaught exceptions. */
  readonly errors: readonly string[]
}

export interface AppOptions {
  /** Fill the library with the sample (the default), or start empty. */
  readonly sample?: boolean
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Works on the library before it is opened. */
  readonly prepare?: (library: string) => Promise<void>
}

// One for all tests of a file: each has a context of its own, with nothing of the others in it.
let browser: Promise<Browser> | undefined

afterAll(async () => (await browser)?.close())

/** Opens the built application on a library of its own: in Electron where that runs, else by `serve` in Chromium. All is closed when the test ends. */
export async function openApp({ sample = true, width = 1280, height = 800, dark = false, prepare }: AppOptions = {}): Promise<OpenedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-app-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const library = join(folder, 'library')
  if (sample) await copySampleLibrary(library)
  await prepare?.(library)
  const args = ['--library', library]
  const page =
    electronProgram === undefined
      ? await openInChromium(args, folder, { width, height, dark })
      : await openInElectron(electronProgram, args, folder)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.getByRole('navigation').first().waitFor()
  return { page, library, errors }
}

async function openInElectron(executablePath: string, args: readonly string[], folder: string): Promise<Page> {
  const app = await _electron.launch({ executablePath, args: [root, `--user-data-dir=${join(folder, 'user-data')}`, ...args] })
  onTestFinished(() => app.close())
  return app.firstWindow()
}

async function openInChromium(
  args: readonly string[],
  folder: string,
  { width, height, dark }: { width: number; height: number; dark: boolean },
): Promise<Page> {
  if (chromeProgram === undefined) throw new Error('There is no Electron binary and no Chrome or Chromium for the browser tests.')
  const server = await startServe(args, folder)
  onTestFinished(server.stop)
  browser ??= chromium.launch({ executablePath: chromeProgram, args: ['--no-sandbox'] })
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    // What slides in is nowhere to be clicked for a while.
    reducedMotion: 'reduce',
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(server.url)
  return page
}
