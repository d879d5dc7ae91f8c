import type { Host } from './host.ts'
import type { Shell } from './shell.ts'

/** What the preload puts on `window.broadsheet` under Electron. */
export interface Bridge {
  readonly host: Host
  readonly shell: Shell
}
