import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file of a library with the hash of what is in it; without what is derived and may change at any time. */
export async function libraryContents(library: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(library, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && !/^(?:index\.sqlite|broadsheet\.lock)/.test(entry.name))
  const hashed = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ] as const
  })
  return Object.fromEntries((await Promise.all(hashed)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
