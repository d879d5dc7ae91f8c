import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that lives as long as the whole run. */
    readonly sharedFolder: string
  }
}

/** Makes one folder for what several test files share, and removes it after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-shared-'))
  provide('sharedFolder', folder)
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
