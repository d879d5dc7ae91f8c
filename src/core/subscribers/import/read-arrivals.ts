import { meantAddress } from '../../base/address-hint.ts'
import { pacing } from '../../base/pacing.ts'
import { shorten } from '../../base/text.ts'
import type { Arrival } from './arrival.ts'
import { joinArrivals, readArrival } from './arrival.ts'
import type { ColumnMapping, RejectedRow, SubscriberImportReport } from './import-operations.ts'
import type { RowsToMend } from './mend-columns.ts'
import type { PeopleTable } from './people-table.ts'

const longestRowTold = 500

/** Everybody that some files tell of, and the rows that cannot be read. */
export interface Arrivals {
  readonly rows: number
  /** By id: each person once, with the first line that tells of them. */
  readonly told: Map<string, { readonly arrival: Arrival; readonly line: number; readonly file: string }>
  readonly rejected: readonly RejectedRow[]
  readonly hints: SubscriberImportReport['hints']
  readonly toMend: readonly RowsToMend[]
}

/** Takes the rows out of tables and reads them by their mappings, in slices; `idOf` tells people apart by their identity (see `identityOf`). */
export async function readArrivals(
  tables: readonly { readonly table: PeopleTable; readonly mapping: ColumnMapping }[],
  idOf: (identity: string) => string,
): Promise<Arrivals> {
  const pause = pacing()
  const told = new Map<string, { readonly arrival: Arrival; readonly line: number; readonly file: string }>()
  const rejected: RejectedRow[] = []
  const hints: SubscriberImportReport['hints'][number][] = []
  const toMend: RowsToMend[] = []
  let rows = 0
  for (const { table, mapping } of tables) {
    const places = new Map(table.columns.map((column, at) => [column, at]))
    const failed: RowsToMend['rows'][number][] = []
    for (const record of table.rows) {
      rows += 1
      const { line, cells } = record
      const arrival =
        record.fault ?? readArrival(mapping, column => (column === null ? '' : (cells[places.get(column) ?? -1] ?? '')), table.name)
      if (typeof arrival === 'string') {
        const reason = `The row ${arrival}.`
        rejected.push({ file: table.name, line, reason, row: shorten(record.text, longestRowTold) })
        failed.push({ record, reason })
      } else {
        const id = idOf(arrival.identity)
        const earlier = told.get(id)
        told.set(id, earlier ? { ...earlier, arrival: joinArrivals(earlier.arrival, arrival) } : { arrival, line, file: table.name })
        const meant = earlier ? null : meantAddress(arrival.email)
        if (meant !== null) hints.push({ line, email: arrival.email, meant })
      }
      const rest = pause()
      if (rest) await rest
    }
    toMend.push({ table, rows: failed })
  }
  return { rows, told, rejected, hints, toMend }
}
