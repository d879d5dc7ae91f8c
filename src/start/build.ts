import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.ts'

const sources = ['src', 'resources', 'package.json', 'electron.vite.config.ts']
// Every part of the build: one that failed half way leaves the later ones missing or old.
const products = ['out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** True when there is a whole build no older than the sources. */
export function isBuilt(root: string): boolean {
  const built = products.map(path => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0)
  const changed = sources.map(path => newestIn(join(root, path)))
  return Math.min(...built) >= Math.max(...changed)
}

/** Builds, with a word on it; false when that failed, and then it was said why. */
export function build(root: string): boolean {
  say('Building Broadsheet (this takes a few seconds)…')
  const program = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) say(`Broadsheet could not be built. Run “npm install” and try again.\n\n${stdout}${stderr}`)
  return status === 0
}

/** When anything in a folder last changed, in milliseconds; a name that came or went changes its folder. */
function newestIn(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newestIn(join(path, name))), stat.mtimeMs)
}
