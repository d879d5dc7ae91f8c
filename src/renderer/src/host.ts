import type { Bridge } from '../../contract/bridge.ts'
import type { Host } from '../../contract/host.ts'
import type { Shell } from '../../contract/shell.ts'
import { browserShell } from './browser-shell.ts'
import { loopbackHost } from './loopback-host.ts'

declare global {
  interface Window {
    /** Put there by the preload under Electron; absent in a browser. */
    readonly broadsheet?: Bridge
  }
}

/** The newsroom, wherever it runs: the one place that knows. */
export const host: Host = window.broadsheet?.host ?? loopbackHost()

/** The desktop around this window. */
export const shell: Shell = window.broadsheet?.shell ?? browserShell()
