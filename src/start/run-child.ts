import { spawn } from 'node:child_process'

/**
 * Runs a program until it ends; whoever stops us stops it. Answers its exit code: 0 when it was stopped by us, 1 when it could
 * not be started. `quiet` keeps its messages to itself, as Chromium has many that mean nothing.
 */
export function runChild(program: string, args: readonly string[], voice: 'quiet' | 'heard' = 'heard'): Promise<number> {
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', voice === 'quiet' ? 'ignore' : 'inherit'] })
  let stopped = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      stopped = true
      child.kill(signal)
    })
  return new Promise(resolve => {
    child.on('error', () => resolve(1))
    child.on('exit', code => resolve(stopped ? 0 : (code ?? 1)))
  })
}
