import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** A folder for all tests of a `describe`, there from its first hook on and gone after it. */
export function lastingFolder(): { readonly path: string } {
  let path = ''
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'broadsheet-'))
  })
  afterAll(() => rm(path, { recursive: true, force: true, maxRetries: 5 }))
  return {
    get path() {
      return path
    },
  }
}
