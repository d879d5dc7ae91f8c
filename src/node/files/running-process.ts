import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { systemCode } from './disk-problem.ts'

/**
 * When a process started, in words that differ for another process of the same pid, also after a restart of the machine.
 * Null when it is not running; empty when it runs and the system does not tell.
 */
export async function processStart(pid: number): Promise<string | null> {
  if (!isRunning(pid)) return null
  return process.platform === 'linux' ? startOnLinux(pid) : startFromPs(pid)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return systemCode(error) === 'EPERM'
  }
}

async function startOnLinux(pid: number): Promise<string | null> {
  try {
    const [boot, stat] = await Promise.all([readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readFile(`/proc/${pid}/stat`, 'utf8')])
    // proc(5): after the command's name in brackets, which may hold anything, comes the state (field 3) and at field 22 the start in clock ticks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state] = fields
    return state === 'Z' || state === 'X' ? null : `${boot.trim()}:${fields[19] ?? ''}`
  } catch {
    return isRunning(pid) ? '' : null
  }
}

async function startFromPs(pid: number): Promise<string> {
  try {
    // In the same words whoever asks, wherever they are.
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
    const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'lstart='], { env })
    return stdout.trim()
  } catch {
    return ''
  }
}
