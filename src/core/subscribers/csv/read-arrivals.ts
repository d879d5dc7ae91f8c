import { shorten } from '../../base/text.ts'
import type { CsvMapping } from '../subscribers-operations.ts'
import type { Arrival } from './arrival.ts'
import { joinArrivals, readArrival } from './arrival.ts'
import type { CsvTable } from './read-table.ts'

const longestRowTold = 500

/** Everybody a file tells of, and the rows that cannot be read. */
export interface Arrivals {
  /** By id: each person once, with the first line that tells of them. */
  readonly told: ReadonlyMap<string, { readonly arrival: Arrival; readonly line: number }>
  readonly rejected: readonly { readonly line: number; readonly reason: string; readonly row: string }[]
}

/** Reads the rows of a table by its mapping; `idOf` tells people apart by their identity (see `identityOf`). */
export function readArrivals(table: CsvTable, mapping: CsvMapping, idOf: (identity: string) => string): Arrivals {
  const index = new Map(table.columns.map((column, at) => [column, at]))
  const told = new Map<string, { readonly arrival: Arrival; readonly line: number }>()
  const rejected: Arrivals['rejected'][number][] = []
  for (const { line, text, cells, fault } of table.rows) {
    const arrival = fault ?? readArrival(mapping, column => (column === null ? '' : (cells[index.get(column) ?? -1] ?? '')))
    if (typeof arrival === 'string') rejected.push({ line, reason: `The row ${arrival}.`, row: shorten(text, longestRowTold) })
    else {
      const id = idOf(arrival.identity)
      const earlier = told.get(id)
      told.set(id, earlier ? { ...earlier, arrival: joinArrivals(earlier.arrival, arrival) } : { arrival, line })
    }
  }
  return { told, rejected }
}
