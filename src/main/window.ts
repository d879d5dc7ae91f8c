import { join } from 'node:path'
import { BrowserWindow, nativeTheme, shell } from 'electron'
import { appRoot } from '../node/app-root.ts'
import { home } from './app-scheme.ts'
import type { NewsroomLink } from './newsroom-link.ts'
import { keepWindowState, savedWindowState } from './window-state.ts'

/** Opens a window on the newsroom. It may show nothing but our own pages; outside links go to the default browser. */
export function openWindow(newsroom: NewsroomLink): BrowserWindow {
  const { bounds, maximised } = savedWindowState()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Broadsheet',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191816' : '#fbfaf7',
    webPreferences: { preload: join(appRoot, 'out/preload/index.cjs'), contextIsolation: true, sandbox: true, nodeIntegration: false },
  })
  if (maximised) window.maximize()
  keepWindowState(window)
  window.once('ready-to-show', () => window.show())

  const { webContents } = window
  webContents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
  webContents.on('will-navigate', (event, url) => {
    if (url.startsWith(home)) return
    event.preventDefault()
    openOutside(url)
  })
  webContents.ipc.on('newsroom-port', event => {
    if (event.senderFrame === webContents.mainFrame) newsroom.connect(webContents)
  })
  void window.loadURL(home)
  return window
}

/** Only what a browser or a mail program should open. */
export function openOutside(url: string): void {
  if (/^(https?|mailto):/i.test(url)) void shell.openExternal(url)
}
