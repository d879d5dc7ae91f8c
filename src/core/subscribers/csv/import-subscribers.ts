import type { Change, Edit } from '../../base/collection.ts'
import { Problem } from '../../base/problem.ts'
import { shorten } from '../../base/text.ts'
import { knownList } from '../known-lists.ts'
import type { Roll } from '../roll.ts'
import type { Subscriber } from '../subscriber.ts'
import type { CsvMapping, SubscriberImportOrder, SubscriberImportReport } from '../subscribers-operations.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import type { Arrival } from './arrival.ts'
import { joinArrivals, readArrival } from './arrival.ts'
import type { ListsNamed } from './lists-named.ts'
import { listsNamed } from './lists-named.ts'
import type { CsvTable } from './read-table.ts'
import { readTable } from './read-table.ts'
import type { Receiving } from './receive.ts'
import { receive } from './receive.ts'

const longestRowTold = 500

/**
 * Brings the people of a CSV file onto a list, in one durable step that can be taken back. Rows that cannot be read are given
 * back with their line and the reason; the rest come in. A dry run does the same and keeps nothing.
 */
export async function importSubscribers(
  ports: SubscribersPorts,
  roll: Roll,
  order: SubscriberImportOrder,
): Promise<SubscriberImportReport> {
  await knownList(ports.lists, order.listId)
  const { name, text } = await ports.readText(order.source)
  const table = readTable(name, text)
  checkMapping(name, table, order.mapping)
  const rows = readRows(table, order.mapping, ports.hash)
  const listNames = [...rows.told.values()].flatMap(({ arrival }) => arrival.listNames)
  const lists = listsNamed(await ports.lists.all(), listNames, ports.clock())
  const place = { fileName: name, at: ports.clock().toISOString() }
  const received = new Map<string, Receiving>()
  const edit = (now: Subscriber | undefined, id: string) => {
    const arrival = rows.told.get(id)?.arrival
    if (!arrival) return now
    const listIds = [...new Set([order.listId, ...arrival.listNames.flatMap(lists.idOf)])]
    const receiving = receive(now, arrival, { ...place, id, listIds })
    received.set(id, receiving)
    return receiving.next
  }
  const ids = [...rows.told.keys()]
  const changes = order.dryRun ? await rehearse(roll, ids, edit) : await keep(ports, lists.missing, ids, edit)
  const undoable = ports.undo.remember(`Imported ${name}`, changes)
  return { dryRun: order.dryRun, ...count(table.rows.length, rows, received), undoable }
}

interface Rows {
  /** By id: each person once, with the first line that tells of them. */
  readonly told: ReadonlyMap<string, { readonly arrival: Arrival; readonly line: number }>
  readonly rejected: SubscriberImportReport['rejected']
}

function readRows(table: CsvTable, mapping: CsvMapping, hash: (text: string) => string): Rows {
  const index = new Map(table.columns.map((column, at) => [column, at]))
  const told = new Map<string, { readonly arrival: Arrival; readonly line: number }>()
  const rejected: Rows['rejected'][number][] = []
  for (const { line, text, cells, fault } of table.rows) {
    const arrival = fault ?? readArrival(mapping, column => (column === null ? '' : (cells[index.get(column) ?? -1] ?? '')))
    if (typeof arrival === 'string') rejected.push({ line, reason: `The row ${arrival}.`, row: shorten(text, longestRowTold) })
    else {
      const id = hash(arrival.identity)
      const earlier = told.get(id)
      told.set(id, earlier ? { ...earlier, arrival: joinArrivals(earlier.arrival, arrival) } : { arrival, line })
    }
  }
  return { told, rejected }
}

/** The same edits on the same people, and nothing kept. */
async function rehearse(roll: Roll, ids: readonly string[], edit: Edit<Subscriber>): Promise<readonly Change[]> {
  for (const id of ids) edit(await roll.get(id), id)
  return []
}

async function keep(
  { lists, subscribers }: SubscribersPorts,
  missing: ListsNamed['missing'],
  ids: readonly string[],
  edit: Edit<Subscriber>,
): Promise<readonly Change[]> {
  const made = missing.size === 0 ? [] : await lists.changeMany([...missing.keys()], (now, id) => now ?? missing.get(id))
  return [...made, ...(await subscribers.changeMany(ids, edit))]
}

/** Every row once. The same address again further down says nothing new: such rows count as unchanged. */
function count(rows: number, { told, rejected }: Rows, received: ReadonlyMap<string, Receiving>) {
  const fates = Map.groupBy(received, ([, { fate }]) => fate)
  const [added, updated] = [fates.get('added')?.length ?? 0, fates.get('updated')?.length ?? 0]
  const keptAway = (fates.get('keptAway') ?? []).map(([id, { next }]) => ({
    line: told.get(id)?.line ?? 0,
    email: next.email,
    standing: next.standing.is,
  }))
  return { rows, added, updated, unchanged: rows - added - updated - keptAway.length - rejected.length, keptAway, rejected }
}

function checkMapping(name: string, { columns }: CsvTable, { attributes, ...fields }: CsvMapping): void {
  const there = columns.map(column => `“${column}”`).join(', ')
  if (!columns.includes(fields.email))
    throw new Problem(
      'csv-no-email',
      `${name} has no column “${fields.email}” to take addresses from; it has ${there}.`,
      'Choose another column.',
    )
  const missing = [...Object.values(fields), ...attributes].find(column => column !== null && !columns.includes(column))
  if (missing !== undefined)
    throw new Problem('bad-input', `${name} has no column “${missing}”; it has ${there}.`, 'Choose another column.')
}
