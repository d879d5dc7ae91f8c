import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './root.ts'

/** Starts the built `serve` and waits for its address. */
export async function startServe(
  args: readonly string[],
  configuration: string,
): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CONFIG_HOME: join(configuration, 'config'), XDG_STATE_HOME: join(configuration, 'state') },
  })
  const exited = once(child, 'exit')
  const lines = createInterface(child.stdout)
  const [line] = (await Promise.race([
    once(lines, 'line'),
    exited.then(([code]) => Promise.reject(new Error(`serve ended with ${code}`))),
  ])) as [string]
  const { url, pid } = JSON.parse(line) as { url: string; pid: number }
  return {
    url,
    pid,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
