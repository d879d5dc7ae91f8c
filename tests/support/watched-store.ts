import type { Notice } from '../../src/core/base/port.ts'
import type { FileStore } from '../../src/core/storage/file-store.ts'
import { folderStore } from '../../src/node/files/folder-store.ts'

/** The real store of a folder, with what was read, written and noticed, and with a hand on its writes. */
export interface WatchedStore extends FileStore {
  readonly reads: string[]
  readonly writes: string[]
  readonly notices: Notice[]
  /** Makes writes wait; the answer lets them go on. */
  hold(): () => void
  /** Makes writes to this file fail until it is called with null. */
  fail(path: string, error: Error | null): void
}

export function watchedStore(folder: string): WatchedStore {
  const notices: Notice[] = []
  const store = folderStore(folder, notice => notices.push(notice))
  const failing = new Map<string, Error>()
  const reads: string[] = []
  const writes: string[] = []
  let gate = Promise.resolve()
  async function written(path: string): Promise<void> {
    writes.push(path)
    await gate
    const error = failing.get(path)
    if (error) throw error
  }
  return {
    ...store,
    reads,
    writes,
    notices,
    adapter(path) {
      const file = store.adapter(path)
      return {
        read() {
          reads.push(path)
          return file.read()
        },
        async write(content) {
          await written(path)
          await file.write(content)
        },
      }
    },
    async remove(path) {
      await written(path)
      await store.remove(path)
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    fail(path, error) {
      if (error) failing.set(path, error)
      else failing.delete(path)
    },
  }
}
