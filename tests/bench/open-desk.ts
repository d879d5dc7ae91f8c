import { join } from 'node:path'
import type { Newsroom } from '../../src/contract/newsroom.ts'
import { openNewsroom } from '../../src/node/open-newsroom.ts'

/** The newsroom of the library in a benchmark's folder, as every host opens it. */
export function openDesk(folder: string, { sample = false } = {}): Promise<Newsroom> {
  return openNewsroom({
    library: join(folder, 'library'),
    sample,
    secrets: { folder: join(folder, 'secrets'), key: null },
    holder: 'a benchmark',
  })
}
