import type { Change, Edit } from '../../base/collection.ts'
import { Problem } from '../../base/problem.ts'
import { knownList } from '../known-lists.ts'
import type { Roll } from '../roll.ts'
import type { Subscriber } from '../subscriber.ts'
import type { CsvMapping, SubscriberImportOrder, SubscriberImportReport } from '../subscribers-operations.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import { quoted, requireEmailColumn } from './guess-mapping.ts'
import type { ListsNamed } from './lists-named.ts'
import { listsNamed } from './lists-named.ts'
import type { Arrivals } from './read-arrivals.ts'
import { readArrivals } from './read-arrivals.ts'
import type { CsvTable } from './read-table.ts'
import { readTable } from './read-table.ts'
import type { Receiving } from './receive.ts'
import { receive } from './receive.ts'

/**
 * Brings the people of a CSV file onto a list, in one durable step that can be taken back. Rows that cannot be read are given
 * back with their line and the reason; the rest come in. A dry run does the same and keeps nothing.
 */
export async function importSubscribers(
  ports: SubscribersPorts,
  roll: Roll,
  order: SubscriberImportOrder,
): Promise<SubscriberImportReport> {
  if (!order.dryRun) await knownList(ports.lists, order.listId)
  const { name, text } = await ports.readText(order.source)
  const table = readTable(name, text)
  checkMapping(name, table, order.mapping)
  const rows = readArrivals(table, order.mapping, ports.hash)
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
function count(rows: number, { told, rejected }: Arrivals, received: ReadonlyMap<string, Receiving>) {
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
  requireEmailColumn(name, columns, fields.email)
  const missing = [...Object.values(fields), ...attributes].find(column => column !== null && !columns.includes(column))
  if (missing !== undefined)
    throw new Problem('bad-input', `${name} has no column “${missing}”; it has ${quoted(columns)}.`, 'Choose another column.')
}
