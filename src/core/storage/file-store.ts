import type { Adapter } from 'lowdb'
import type { Notice } from '../base/port.ts'

/** A record that could not be understood, as it was found, with the version it was written in. */
export interface SetAside {
  readonly version: number
  readonly record: unknown
}

/** What every lowdb file of a library holds. This shape is part of the library's own format: only records change with `version`. */
export interface StoredFile {
  readonly version: number
  readonly records: readonly unknown[]
  /** Kept so that nothing is lost, and tried again each time the file is read. */
  readonly setAside?: readonly SetAside[]
}

/** What storage needs of a disk. Paths are library-relative with forward slashes. */
export interface FileStore {
  /**
   * A lowdb adapter for one file. `read` answers null for a missing file, sets a broken one aside and uses its `.bak`;
   * `write` returns once durable, and when it throws a Problem the file is as it was.
   */
  adapter(path: string): Adapter<StoredFile>
  /** The files directly in a folder (`''` is the library itself), library-relative, in order; none when the folder is missing. */
  list(folder: string): Promise<readonly string[]>
  /** Removes a file whose last record has gone, durably. */
  remove(path: string): Promise<void>
  /** Where a set-aside file or another surprise is told. */
  notice(notice: Notice): void
}
