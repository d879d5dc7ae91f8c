import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { root } from './root.ts'

export interface CommandOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The built command line, with configuration and log in a folder of the test's; `through` is a program that starts it. */
export function startBroadsheet(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  through: readonly string[] = [],
): ChildProcessByStdio<null, Readable, Readable> {
  const [program = '', ...rest] = [...through, process.execPath, join(root, 'out/main/cli.js'), ...args]
  return spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_STATE_HOME: join(folder, 'state'),
      BROADSHEET_LIBRARY: join(folder, 'library'),
      ...environment,
    },
  })
}

/** Runs a command to its end. */
export async function broadsheet(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  through: readonly string[] = [],
): Promise<CommandOutcome> {
  const child = startBroadsheet(folder, args, environment, through)
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ])
  return { code, stdout, stderr }
}

/** Runs a command that must succeed and answers its JSON. */
export async function answered<T = unknown>(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<T> {
  const { code, stdout, stderr } = await broadsheet(folder, [...args, '--json'], environment)
  if (code !== 0) throw new Error(`broadsheet ${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as T
}
