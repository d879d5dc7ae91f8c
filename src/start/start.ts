import { join } from 'node:path'
import { build, isBuilt } from './build.ts'
import { downloadElectron, electronProgram } from './electron-program.ts'
import { electronObstacle } from './electron-obstacle.ts'
import { runChild } from './run-child.ts'
import { say } from './say.ts'

// Electron that has not failed by then has opened its window.
const settledMs = 10_000

/**
 * Builds when the sources are newer than the build, then opens Electron, or the same interface in a browser where Electron cannot
 * be had or cannot run. A first argument `demo` runs that command of the built command line; every other argument is passed on.
 */
export async function start(root: string, [command, ...rest]: readonly string[]): Promise<void> {
  if (!isBuilt(root) && !build(root)) process.exit(1)
  const cli = join(root, 'out/main/cli.js')
  if (command === 'demo') process.exit(await runChild(process.execPath, [cli, command, ...rest]))

  const options = ['--sample', ...(command === undefined ? [] : [command, ...rest])]
  const why = await openElectron(root, options)
  say(`Electron is not used, because ${why}: Broadsheet opens in your browser instead.`)
  process.exit(await runChild(process.execPath, [cli, 'serve', '--open', ...options]))
}

/** Opens Electron and ends with it; answers only where it cannot run, why. */
async function openElectron(root: string, options: readonly string[]): Promise<string> {
  const obstacle =
    electronObstacle({ platform: process.platform, environment: process.env, user: process.getuid?.() ?? null }) ??
    (electronProgram(root, process.env) === null ? await downloadElectron(root, process.env) : null)
  const program = electronProgram(root, process.env)
  if (obstacle !== null || program === null) return obstacle ?? 'its program is not there'
  const started = Date.now()
  const code = await runChild(program, [root, ...options], 'quiet')
  if (code === 0 || Date.now() - started >= settledMs) process.exit(code)
  return 'its program does not run here'
}
