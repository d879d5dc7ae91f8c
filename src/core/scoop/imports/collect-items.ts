import { Problem } from '../../base/problem.ts'
import type { ImportFailure } from '../scoop-operations.ts'
import type { ImportItem } from './import-item.ts'

// Ten times the longest list we know of; beyond it a file is a mistake or an attack.
const mostEntries = 200_000
// A report longer than this is read by nobody: the file is of another kind than it seems.
const mostFailures = 10_000
const longestRow = 2_000

/** An entry as it stands in the file, for people to know it by. */
export interface Row {
  readonly line: number | null
  readonly text: string
  /** Why it cannot be read, when that is known already. */
  readonly fault?: string | null
}

/** Reads entry by entry: a Problem with one is its failure, null passes over what is no entry. Throws file-too-large and file-not-understood. */
export function collectItems<R extends Row>(
  rows: Iterable<R>,
  read: (row: R) => ImportItem | null,
): { readonly items: readonly ImportItem[]; readonly failed: readonly ImportFailure[] } {
  const items: ImportItem[] = []
  const failed: ImportFailure[] = []
  for (const row of rows) {
    if (items.length >= mostEntries) throw tooMany()
    if (failed.length >= mostFailures) throw mostlyUnread(failed[0])
    try {
      if (row.fault) failed.push(failureOf(row, row.fault))
      else {
        const item = read(row)
        if (item) items.push({ ...item, line: row.line })
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failed.push(failureOf(row, error.message))
    }
  }
  return { items, failed }
}

function failureOf({ line, text }: Row, reason: string): ImportFailure {
  return { line, reason, row: text.trim().slice(0, longestRow) }
}

function mostlyUnread(first: ImportFailure | undefined): Problem {
  return new Problem(
    'file-not-understood',
    `More than 10,000 entries of this file cannot be read. Of the first: ${first?.reason ?? ''}`,
    'Check that it is what you meant to import, or say of which kind it is.',
  )
}

function tooMany(): Problem {
  return new Problem('file-too-large', 'This file has more than 200,000 entries.', 'Split it, and import its parts one after another.')
}
