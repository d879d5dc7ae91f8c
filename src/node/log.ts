import { appendFileSync, mkdirSync, statSync, renameSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

// Two files of a megabyte hold months of surprises.
const maxLogBytes = 1024 * 1024

/** Where errors that nobody foresaw are written, with the machine's own configuration and not in the library. */
export function logPath(): string {
  return join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'broadsheet', 'broadsheet.log')
}

/** Writes one error with its causes. Never throws: a log must not be what fails. */
export function fileLog(error: unknown): void {
  try {
    const file = logPath()
    mkdirSync(dirname(file), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(file, `${file}.1`)
    appendFileSync(file, `${new Date().toISOString()} ${trace(error)}\n`)
  } catch {
    process.stderr.write(`${trace(error)}\n`)
  }
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\n  because of ${trace(error.cause)}`}`
}
