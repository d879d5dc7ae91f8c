import { Problem } from '../../base/problem.ts'
import type { ImportFailure } from '../scoop-operations.ts'
import type { ImportItem } from './import-item.ts'

// Fifty times the longest list we know of; beyond it a file is a mistake or an attack.
const mostEntries = 500_000
const longestRow = 2_000

/** An entry as it stands in the file, for people to know it by. */
export interface Row {
  readonly line: number | null
  readonly text: string
  /** Why it cannot be read, when that is known already. */
  readonly fault?: string | null
}

/** Reads entry by entry: a Problem with one is its failure, null passes over what is no entry. Throws file-too-large. */
export function collectItems<R extends Row>(
  rows: Iterable<R>,
  read: (row: R) => ImportItem | null,
): { readonly items: readonly ImportItem[]; readonly failed: readonly ImportFailure[] } {
  const items: ImportItem[] = []
  const failed: ImportFailure[] = []
  for (const row of rows) {
    if (items.length + failed.length >= mostEntries) throw tooMany()
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

function tooMany(): Problem {
  return new Problem('file-too-large', 'This file has more than 500,000 entries.', 'Split it, and import its parts one after another.')
}
