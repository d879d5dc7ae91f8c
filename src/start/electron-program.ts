import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.ts'

const reachableMs = 4_000
const releases = 'https://github.com/electron/electron/releases/'
const names: Readonly<Record<string, string>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** Electron's program as its package names it, or null while it has not been downloaded. */
export function electronProgram(root: string, environment: NodeJS.ProcessEnv): string | null {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')
  const program = join(folder, names[process.platform] ?? 'electron')
  return existsSync(program) ? program : null
}

/** Downloads it; answers null, or why it cannot be had, in words that follow “because”. */
export async function downloadElectron(root: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  const mirror = environment['ELECTRON_MIRROR'] ?? environment['npm_config_electron_mirror'] ?? releases
  if (!(await reachable(mirror))) return 'its program is not installed and cannot be downloaded from here'
  say('Downloading Electron (about 120 MB, once)…')
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { cwd: root, stdio: 'ignore' })
  return status === 0 && electronProgram(root, environment) !== null ? null : 'its program could not be downloaded'
}

async function reachable(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(reachableMs) })
    return true
  } catch {
    return false
  }
}
