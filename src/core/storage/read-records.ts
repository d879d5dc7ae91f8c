import type { Kept } from '../base/collection.ts'
import { Problem } from '../base/problem.ts'
import type { FileSpec } from './file-spec.ts'
import type { SetAside, StoredFile } from './file-store.ts'
import { upgrade } from './upgrade.ts'

/** What a file holds: the records that are understood, by id and in file order, and those that are not. */
interface ReadRecords<T extends Kept> {
  readonly records: ReadonlyMap<string, T>
  readonly setAside: readonly SetAside[]
}

/**
 * Reads a file's records, older ones brought forward. One that fails to parse, comes twice or lies in the wrong file is set aside.
 * Throws Problem library-newer for a file that a newer program wrote.
 */
export function readRecords<T extends Kept>(file: StoredFile, path: string, spec: FileSpec<T>): ReadRecords<T> {
  if (file.version > spec.version) throw newer(path, file.version, spec.version)
  const records = new Map<string, T>()
  const setAside: SetAside[] = []
  const found = [...file.records.map(record => ({ version: file.version, record })), ...(file.setAside ?? [])]
  for (const each of found) {
    const record = understand(each, spec)
    if (record && !records.has(record.id) && liesIn(path, record.id, spec)) records.set(record.id, record)
    else setAside.push(each)
  }
  return { records, setAside }
}

function understand<T extends Kept>({ record, version }: SetAside, spec: FileSpec<T>): T | undefined {
  try {
    return spec.parse(upgrade(record, version, spec))
  } catch {
    return undefined
  }
}

function liesIn<T extends Kept>(path: string, id: string, spec: FileSpec<T>): boolean {
  try {
    return spec.fileOf(id) === path
  } catch {
    return false
  }
}

function newer(path: string, found: number, known: number): Problem {
  return new Problem(
    'library-newer',
    `${path} was written by a newer Broadsheet (version ${found}; this one reads up to ${known}).`,
    'Open this library with the newer Broadsheet. Nothing was changed.',
  )
}
