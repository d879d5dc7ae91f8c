import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../contract/shell.ts'

/** The application menu. Its items send commands to the window, which knows what they mean at the moment. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(process.platform === 'darwin')))
}

function template(mac: boolean): MenuItemConstructorOptions[] {
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('New digest…', 'new-digest', 'CmdOrCtrl+N'),
        item('Scoop an address…', 'scoop', 'CmdOrCtrl+L'),
        item('Watch a site…', 'watch'),
        { type: 'separator' },
        item('Import…', 'import', 'CmdOrCtrl+I'),
        item('Export…', 'export', 'CmdOrCtrl+Shift+E'),
        { type: 'separator' },
        item('Send…', 'send', 'CmdOrCtrl+Shift+Return'),
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        item('Find', 'find', 'CmdOrCtrl+F'),
        item('Commands…', 'palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('Library', 'go-library', 'CmdOrCtrl+1'),
        item('Inbox', 'go-inbox', 'CmdOrCtrl+2'),
        item('Digests', 'go-digests', 'CmdOrCtrl+3'),
        item('Subscribers', 'go-subscribers', 'CmdOrCtrl+4'),
        item('Deliveries', 'go-deliveries', 'CmdOrCtrl+5'),
        item('Mailbox', 'go-mailbox', 'CmdOrCtrl+6'),
        item('Settings', 'go-settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        item('Watched sources', 'go-sources'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    { role: 'windowMenu' },
  ]
}

/** The window hears the keys itself, where it can tell typing from commanding; the menu shows them. */
function item(label: string, command: Command, accelerator?: string): MenuItemConstructorOptions {
  return {
    id: command,
    label,
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click: (_item, window) => {
      if (window instanceof BrowserWindow) window.webContents.send('command', command)
    },
  }
}
