import { Low } from 'lowdb'
import type { Kept } from '../base/collection.ts'
import type { FileSpec } from './file-spec.ts'
import type { FileStore, StoredFile } from './file-store.ts'
import { readRecords } from './read-records.ts'

/** One lowdb file of a collection, read. */
export interface ShardFile<T extends Kept> {
  /** The records as they were read. */
  readonly records: ReadonlyMap<string, T>
  /** Puts these in place of the file's records, durably. A file with nothing left in it is removed. */
  write(records: ReadonlyMap<string, T>): Promise<void>
}

/** Reads a file, and tells of the records in it that are not understood; these stay in the file whatever is written. */
export async function openShardFile<T extends Kept>(path: string, spec: FileSpec<T>, store: FileStore): Promise<ShardFile<T>> {
  const low = new Low<StoredFile>(store.adapter(path), { version: spec.version, records: [] })
  await low.read()
  const { records, setAside } = readRecords(low.data, path, spec)
  if (setAside.length > 0) tellSetAside(path, setAside.length, store)
  const stored = (kept: ReadonlyMap<string, T>): StoredFile => ({
    version: spec.version,
    records: [...kept.values()],
    ...(setAside.length > 0 && { setAside }),
  })
  // lowdb would else keep every record a second time, as it was before it was parsed.
  low.data = stored(records)
  return {
    records,
    async write(kept) {
      low.data = stored(kept)
      if (kept.size === 0 && setAside.length === 0) await store.remove(path)
      else await low.write()
    },
  }
}

function tellSetAside(path: string, count: number, store: FileStore): void {
  const one = count === 1
  store.notice({
    level: 'warning',
    what: `${one ? 'One record' : `${count} records`} in ${path} could not be understood and ${one ? 'is' : 'are'} left out.`,
    remedy: `${one ? 'It stays' : 'They stay'} in the file. Correct what is wrong there, then open the library again.`,
  })
}
