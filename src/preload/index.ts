import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../contract/bridge.ts'
import { portHost } from '../contract/port-host.ts'
import type { ScoopRequest } from '../contract/scoop-link.ts'
import type { Command } from '../contract/shell.ts'

const { host, connect } = portHost()

ipcRenderer.on('newsroom-port', ({ ports: [port] }) => {
  if (port) connect({ post: message => port.postMessage(message), onMessage: listener => (port.onmessage = ({ data }) => listener(data)) })
})
ipcRenderer.send('newsroom-port')

const bridge: Bridge = {
  host,
  shell: {
    kind: 'electron',
    chooseFile: order => ipcRenderer.invoke('choose-file', order),
    saveFile: order => ipcRenderer.invoke('save-file', order),
    openExternal: url => ipcRenderer.invoke('open-external', url),
    onCommand(listener) {
      const heard = (_event: unknown, command: Command): void => listener(command)
      ipcRenderer.on('command', heard)
      return () => ipcRenderer.off('command', heard)
    },
    onScoop(listener) {
      const heard = (_event: unknown, request: ScoopRequest | null): void => listener(request)
      ipcRenderer.on('scoop', heard)
      ipcRenderer.send('links-heard')
      return () => ipcRenderer.off('scoop', heard)
    },
  },
}
contextBridge.exposeInMainWorld('broadsheet', bridge)
