import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Notice } from '../../core/base/port.ts'
import type { FileStore } from '../../core/storage/file-store.ts'
import { diskProblem, nullIfMissing } from './disk-problem.ts'
import { durableJsonFile } from './durable-json-file.ts'
import { syncFolder } from './folders.ts'

/** The lowdb files of one folder on disk. */
export function folderStore(root: string, notice: (notice: Notice) => void): FileStore {
  return {
    adapter: path => durableJsonFile(join(root, path), notice),
    async list(folder) {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(nullIfMissing)
      return (entries ?? [])
        .filter(entry => entry.isFile())
        .map(({ name }) => (folder === '' ? name : `${folder}/${name}`))
        .toSorted()
    },
    remove: async path => removeDurably(join(root, path)),
    notice,
  }
}

/** The `.bak` goes first: a file that is found missing was removed, and nothing brings it back. */
async function removeDurably(path: string): Promise<void> {
  try {
    await rm(`${path}.bak`, { force: true })
    await rm(path, { force: true })
    await syncFolder(dirname(path)).catch(nullIfMissing)
  } catch (error) {
    throw diskProblem(error, path)
  }
}
