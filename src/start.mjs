// `npm start`, `npm run demo`: builds when the sources are newer than the build, then opens Electron, or the same
// interface in a browser where Electron cannot be had or cannot run. Plain JavaScript, because it runs before the build exists.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const built = join(root, 'out/main/cli.js')

// Electron that has not failed by then has opened its window.
const settledMs = 10_000
const reachableMs = 4_000
const downloadHost = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/'

const [command = 'app', ...rest] = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 24) {
  say('Broadsheet runs on Node 24, which “npm install” brings along. Run “npm install” without --ignore-scripts, then start it with npm.')
  process.exit(1)
}
if (!build()) process.exit(1)
if (command !== 'app') run(process.execPath, [built, command, ...rest])
else {
  const obstacle = await electronObstacle()
  if (obstacle === null) openElectron()
  else openBrowser(obstacle)
}

function say(words) {
  process.stderr.write(`${words}\n`)
}

/** True when there is a build no older than the sources. */
function build() {
  const newest = ['src', 'resources', 'package.json', 'electron.vite.config.ts'].reduce((latest, path) => Math.max(latest, newestIn(join(root, path))), 0)
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return true
  say('Building Broadsheet (this takes a few seconds)…')
  const { status, stdout, stderr } = spawnSync(process.execPath, [electronVite(), 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) say(`Broadsheet could not be built. Run “npm install” and try again.\n\n${stdout}${stderr}`)
  return status === 0
}

function electronVite() {
  return join(root, 'node_modules/electron-vite/bin/electron-vite.js')
}

function newestIn(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newestIn(join(path, name))), stat.mtimeMs)
}

/** Why Electron cannot run here, in words; null when it can be tried. */
async function electronObstacle() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  if (process.platform === 'linux' && process.getuid?.() === 0) return 'Electron’s sandbox does not run as root'
  if (electronBinary() !== null) return null
  if (!(await reachable(downloadHost))) return 'its program is not installed and cannot be downloaded from here'
  say('Downloading Electron (about 120 MB, once)…')
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { cwd: root, stdio: 'ignore' })
  return status === 0 && electronBinary() !== null ? null : 'its program could not be downloaded'
}

/** Electron's program as its package names it, or null while it has not been downloaded. */
function electronBinary() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist')
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const program = join(folder, names[process.platform] ?? 'electron')
  return existsSync(program) ? program : null
}

async function reachable(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(reachableMs) })
    return true
  } catch {
    return false
  }
}

function openElectron() {
  const started = Date.now()
  const child = spawn(electronBinary(), [root, '--sample', ...rest], { stdio: ['ignore', 'inherit', 'pipe'] })
  child.stderr.on('data', () => {})
  child.on('error', () => openBrowser('its program does not run here'))
  child.on('exit', code => {
    if (code !== 0 && Date.now() - started < settledMs) openBrowser('its program does not run here')
    else process.exit(code ?? 0)
  })
}

function openBrowser(why) {
  say(`Electron is not used, because ${why}: Broadsheet opens in your browser instead.`)
  run(process.execPath, [built, 'serve', '--sample', '--open', ...rest])
}

function run(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 0)))
}
