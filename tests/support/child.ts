import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** A script of this folder in a process of its own, as long as the test lasts. */
export interface Child {
  readonly pid: number
  /** Every line it has said. */
  readonly lines: readonly string[]
  say(line: string): void
  /** Resolves once it has said so many lines, or has ended. */
  hasSaid(count: number): Promise<void>
  /** Resolves once it has ended, and all it said is in `lines`. */
  ended(): Promise<void>
  /** `kill -9`. */
  kill(): Promise<void>
}

/** Starts `<script>.ts`, through `sh` with `limits` (like `ulimit -f 64`) set first where given. */
export function startChild(script: string, args: readonly string[], limits = ''): Child {
  const command = [process.execPath, join(import.meta.dirname, `${script}.ts`), ...args]
  const child = limits
    ? spawn('sh', ['-c', `${limits}; exec "$@"`, 'sh', ...command], { stdio: ['pipe', 'pipe', 'inherit'] })
    : spawn(process.execPath, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  const reader = createInterface(child.stdout)
  const closed = once(child, 'close')
  const kill = async () => {
    child.kill('SIGKILL')
    await closed
  }
  onTestFinished(kill)
  reader.on('line', line => lines.push(line))
  return {
    pid: child.pid ?? 0,
    lines,
    say: line => void child.stdin.write(`${line}\n`),
    async hasSaid(count) {
      let running = true
      while (lines.length < count && running)
        running = await Promise.race([once(reader, 'line').then(() => true), closed.then(() => false)])
    },
    ended: async () => void (await closed),
    kill,
  }
}
