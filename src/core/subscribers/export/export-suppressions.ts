import { writeCsv } from '../../base/csv/csv-syntax.ts'
import { defused } from '../../base/csv/formula-cell.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import { allSuppressions } from '../suppressions.ts'
import { byteOrderMark } from './export-csv.ts'

/** All that is suppressed as CSV, so that another program can keep mail from the same people. Somebody erased is a row without an address. */
export async function exportSuppressions({
  suppressions,
  clock,
}: SubscribersPorts): Promise<{ readonly name: string; readonly text: string; readonly count: number }> {
  const all = await allSuppressions(suppressions)
  const rows = [['Suppressed', 'Kind', 'Since', 'Cause'], ...all.map(({ what, kind, at, cause }) => [what, kind, at, cause])]
  const text = `${byteOrderMark}${writeCsv(rows.map(row => row.map(defused)))}`
  return { name: `Suppressed ${clock().toISOString().slice(0, 10)}.csv`, text, count: all.length }
}
