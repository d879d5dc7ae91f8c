import { cp, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'

/** Puts a sample library at `target`. It is made once a run, by whoever asks first; a copy takes no time. */
export async function copySampleLibrary(target: string): Promise<void> {
  const shared = join(inject('sharedFolder'), 'sample')
  const ready = join(shared, 'ready')
  await mkdir(shared, { recursive: true })
  const first = await mkdir(join(shared, 'claim')).then(
    () => true,
    () => false,
  )
  if (first) await make(shared, ready)
  while (!(await stat(ready).catch(() => null))) await sleep(50)
  await cp(join(shared, 'library'), target, { recursive: true })
}

async function make(shared: string, ready: string): Promise<void> {
  // Loaded only by the one who makes it: it is half of all code, and every file with a window asks for a copy.
  const { openNewsroom } = await import('../../src/node/open-newsroom.ts')
  const newsroom = await openNewsroom({
    library: join(shared, 'library'),
    sample: true,
    secrets: { folder: join(shared, 'secrets'), key: null },
    holder: 'the tests',
  })
  await newsroom.close()
  await writeFile(ready, '')
}
