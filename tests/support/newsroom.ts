import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Newsroom } from '../../src/contract/newsroom.ts'
import { openNewsroom } from '../../src/node/open-newsroom.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A real newsroom on a library of its own, closed and gone after the test. */
export async function aNewsroom({ sample = false }: { readonly sample?: boolean } = {}): Promise<{ newsroom: Newsroom; library: string }> {
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  const newsroom = await openNewsroom({ library, sample, secrets: { folder: join(folder, 'secrets'), key: null }, holder: 'a test' })
  onTestFinished(() => newsroom.close())
  return { newsroom, library }
}
