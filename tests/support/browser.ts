import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const windowed = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['PROGRAMFILES'] ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
]

const electronPrograms: Readonly<Record<string, string>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** Electron's program where it is installed and can run: with a display, and not as root on Linux. */
export const electronProgram: string | undefined = [
  join(root, 'node_modules/electron/dist', electronPrograms[process.platform] ?? 'electron'),
].find(
  program =>
    existsSync(program) &&
    (process.platform !== 'linux' || (process.getuid?.() !== 0 && Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']))),
)

const installed = (program: string | undefined) => program !== undefined && existsSync(program)

/** A Chrome or Chromium of the system's that can show windows, which the Electron stand-in asks of it. */
export const windowedChrome: string | undefined = windowed.find(installed)

/** A Chromium of the system's to test in: the one that has no windows where there is one, since it opens a page in half the time. */
export const chromeProgram: string | undefined = [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', windowedChrome].find(
  installed,
)

/**
 * Whether browser tests must be left out, which they say. Under CI that is a failure and not a reason,
 * so there it is always false and the tests fail for want of a browser.
 */
export const withoutBrowser: boolean = electronProgram === undefined && chromeProgram === undefined && !process.env['CI']

if (withoutBrowser)
  process.stderr.write(
    'Browser tests are skipped: there is no Electron binary and no Chrome or Chromium here. Install one (Debian: apt-get install chromium) to run them.\n',
  )
