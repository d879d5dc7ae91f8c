import { writeFile } from 'node:fs/promises'
import { BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { FileToSave } from '../contract/shell.ts'
import type { Source } from '../core/base/port.ts'
import { home } from './app-scheme.ts'
import { openOutside } from './window.ts'

/** Answers what the preload may ask of the desktop; every sender is checked. */
export function answerDialogs(): void {
  ipcMain.handle('choose-file', async (event, order: { title: string; extensions: string[] }): Promise<Source | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(event), {
      title: order.title,
      properties: ['openFile'],
      filters: [
        { name: order.title, extensions: order.extensions },
        { name: 'All files', extensions: ['*'] },
      ],
    })
    const [path] = filePaths
    return canceled || path === undefined ? null : { from: 'path', path }
  })
  ipcMain.handle('save-file', async (event, order: FileToSave): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(windowOf(event), { defaultPath: order.name })
    if (canceled || !filePath) return null
    await writeFile(filePath, 'text' in order ? order.text : Buffer.from(order.base64, 'base64'))
    return filePath
  })
  ipcMain.handle('open-external', (event, url: string) => {
    windowOf(event)
    openOutside(url)
  })
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!window || !event.senderFrame?.url.startsWith(home) || event.senderFrame.parent !== null)
    throw new Error(`Request from a stranger: ${event.senderFrame?.url}`)
  return window
}
