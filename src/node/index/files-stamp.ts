import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../files/disk-problem.ts'

/**
 * A stamp of the `.json` files directly in these folders: it differs whenever one was added, removed or written,
 * and takes no reading, only a look at names, sizes and times. A missing folder counts as empty.
 */
export async function filesStamp(folders: readonly string[]): Promise<string> {
  const marks = await Promise.all(folders.map(marksOf))
  return createHash('sha256').update(JSON.stringify(marks)).digest('hex')
}

async function marksOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(noneWhenMissing)).filter(name => name.endsWith('.json')).toSorted()
  return Promise.all(
    names.map(async name => {
      // A durable write is a rename, so even a write within one tick of the clock has a new inode.
      const { size, mtimeNs, ino } = await stat(join(folder, name), { bigint: true })
      return [name, size, mtimeNs, ino].join(' ')
    }),
  )
}

function noneWhenMissing(error: unknown): string[] {
  if (systemCode(error) === 'ENOENT') return []
  throw error
}
