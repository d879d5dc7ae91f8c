import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/** A disk of its own, in memory, as long as the test lasts. */
export interface SmallDisk {
  readonly path: string
  setReadOnly(): void
}

/** Null where this process may not mount one: it takes root on Linux. */
export async function smallDisk(kilobytes: number): Promise<SmallDisk | null> {
  const path = await temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', [path]))
  return { path, setReadOnly: () => void execFileSync('mount', ['-o', 'remount,ro', path]) }
}
