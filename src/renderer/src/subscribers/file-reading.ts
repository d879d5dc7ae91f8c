import type { FileLook, FileOrder } from '../../../core/subscribers/import/import-operations.ts'
import { mappingOf, usesOf, type ColumnUses } from './column-uses.ts'

/** How one file of an import is read, as the form has it. */
export interface FileReading {
  readonly uses: ColumnUses
  readonly otherwise: FileOrder['mapping']['otherwise']
  /** Null while no column holds the addresses. */
  readonly order: FileOrder | null
}

/** The reading that was ordered before, or the one that Broadsheet proposes. */
export function readingOf(file: FileLook, ordered: FileOrder | undefined): FileReading {
  const mapping = ordered?.mapping ?? file.guess
  return withUses(file, usesOf(file.columns, mapping), mapping.otherwise)
}

/** A file read by these uses of its columns. */
export function withUses({ name, sheet }: FileLook, uses: ColumnUses, otherwise: FileReading['otherwise']): FileReading {
  const mapping = mappingOf(uses, otherwise)
  return { uses, otherwise, order: mapping && { name, sheet, mapping } }
}
