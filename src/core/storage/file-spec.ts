import type { Kept } from '../base/collection.ts'

/** How one kind of record lies on disk: which file holds which record, and how old files come forward. */
export interface FileSpec<T extends Kept> {
  /** The collection's name, used in notices: "articles". */
  readonly name: string
  /** The version this program writes. A file of a newer version is refused, never overwritten. */
  readonly version: number
  /** `upgrades[1]` brings a record of version 1 to version 2, and so on. */
  readonly upgrades: Readonly<Record<number, (old: never) => unknown>>
  /** The library-relative file that holds the record: `articles/2026-11.json`. */
  readonly fileOf: (id: string) => string
  /** Every file of the collection that exists now, library-relative. */
  readonly files: (list: (folder: string) => Promise<readonly string[]>) => Promise<readonly string[]>
  /** Throws when a record on disk is not what it should be. */
  readonly parse: (record: unknown) => T
}
