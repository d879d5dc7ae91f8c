import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { appRoot } from '../node/app-root.ts'
import { libraryPlace } from '../node/library-place.ts'
import { answerDialogs } from './dialogs.ts'
import { followLinks } from './links.ts'
import { setMenu } from './menu.ts'
import { startNewsroom } from './newsroom-link.ts'
import { registerScheme, serveAssets } from './app-scheme.ts'
import { secretsKey } from './secrets-key.ts'
import { openWindow } from './window.ts'

registerScheme()

const place = libraryPlace(process.argv, process.env)
// Registered at once: macOS tells of the link that starts us before we are ready.
const links = followLinks(process.argv)
const renderer = join(appRoot, 'out/renderer')

if (app.requestSingleInstanceLock()) void run()
else app.quit()

/** Shows the window that there is, or opens one. */
function toFront(open: () => void): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return open()
  if (window.isMinimized()) window.restore()
  window.focus()
}

async function run(): Promise<void> {
  await app.whenReady()
  serveAssets({ renderer, images: join(place.path, 'images') })
  const newsroom = startNewsroom({
    script: join(appRoot, 'out/main/newsroom-process.js'),
    opening: {
      library: place.path,
      sample: place.sample,
      secrets: join(app.getPath('userData'), 'secrets'),
      secretsKey: await secretsKey(app.getPath('userData')),
    },
    onFailure: problem => {
      dialog.showErrorBox(problem.what, problem.remedy)
      app.quit()
    },
  })
  answerDialogs()
  setMenu()
  const open = (): void => links.tell(openWindow(newsroom).webContents)
  open()

  app.on('second-instance', (_event, argv) => {
    links.take(argv)
    toFront(open)
  })
  app.on('open-url', () => toFront(open))
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  let closed = false
  async function quitAfter(closing: Promise<void>): Promise<void> {
    await closing
    closed = true
    app.quit()
  }
  app.on('before-quit', event => {
    if (closed) return
    event.preventDefault()
    void quitAfter(newsroom.close())
  })
}
