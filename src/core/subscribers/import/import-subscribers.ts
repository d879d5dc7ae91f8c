import type { Change, Edit } from '../../base/collection.ts'
import { pacing } from '../../base/pacing.ts'
import { Problem } from '../../base/problem.ts'
import { knownList } from '../known-lists.ts'
import type { Roll } from '../roll.ts'
import type { Subscriber } from '../subscriber.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import type { SuppressionBook } from '../suppressions.ts'
import { quoted, requireEmailColumn } from './guess-mapping.ts'
import type { ColumnMapping, FileOrder, SubscriberImportOrder, SubscriberImportReport } from './import-operations.ts'
import type { ListsNamed } from './lists-named.ts'
import { listsNamed } from './lists-named.ts'
import { mendCsv } from './mend-columns.ts'
import type { PeopleTable } from './people-table.ts'
import type { Arrivals } from './read-arrivals.ts'
import { readArrivals } from './read-arrivals.ts'
import { readTable } from './read-table.ts'
import { receive } from './receive.ts'
import { columnsId, rememberMappings } from './remembered-mapping.ts'

/**
 * Brings the people of a file, or of the files of an archive, onto a list, in one durable step that can be taken back. Rows that
 * cannot be read are given back with their line and the reason; the rest come in. A dry run does the same and keeps nothing.
 */
export async function importSubscribers(
  ports: SubscribersPorts,
  roll: Roll,
  book: SuppressionBook,
  order: SubscriberImportOrder,
): Promise<SubscriberImportReport> {
  if (!order.dryRun) await knownList(ports.lists, order.listId)
  const { name, rows, mappings } = await readFiles(ports, order)
  const lists = listsNamed(await ports.lists.all(), listNamesIn(rows), ports.clock())
  const at = ports.clock().toISOString()
  const tally = { added: 0, updated: 0, keptAway: [] as KeptAway[] }
  const edit = (now: Subscriber | undefined, id: string) => {
    const told = rows.told.get(id)
    if (!told) return now
    // Nobody comes twice, and what was told of 100,000 people weighs as much as they do.
    rows.told.delete(id)
    const { arrival, file: fileName, line } = told
    const listIds = [...new Set([order.listId, ...arrival.listNames.flatMap(lists.idOf)])]
    const suppressed = book.of(arrival.identity) !== undefined
    const { fate, next } = receive(now, arrival, { id, at, fileName, listIds, nameOf: lists.nameOf, suppressed })
    if (fate === 'added' || fate === 'updated') tally[fate] += 1
    if (fate === 'keptAway')
      tally.keptAway.push({ line, email: next?.email ?? arrival.email, standing: next && !suppressed ? next.standing.is : 'suppressed' })
    return next
  }
  const ids = [...rows.told.keys()]
  const changes = order.dryRun ? await rehearse(roll, ids, edit) : await keep(ports, lists.missing, ids, edit)
  if (!order.dryRun) await rememberMappings(ports.mappings, mappings, at)
  const undoable = ports.undo.remember(`Imported ${name}`, changes)
  const { added, updated } = tally
  const keptAway = tally.keptAway.toSorted((a, b) => a.line - b.line)
  // The same address again further down says nothing new: such rows count as unchanged.
  const unchanged = rows.rows - added - updated - keptAway.length - rows.rejected.length
  const counts = { rows: rows.rows, added, updated, unchanged, keptAway }
  return { dryRun: order.dryRun, ...counts, rejected: rows.rejected, hints: rows.hints, mend: mendCsv(rows.toMend), undoable }
}

type KeptAway = SubscriberImportReport['keptAway'][number]

/** The people in the files that were ordered. The files are let go of on return. */
async function readFiles({ readPeople, hash }: SubscribersPorts, { source, files }: SubscriberImportOrder) {
  const { name, files: found } = await readPeople(source)
  const tables: { readonly table: PeopleTable; readonly mapping: ColumnMapping }[] = []
  for (const order of files) {
    const file = found.find(each => each.name === order.name)
    if (!file) throw new Problem('bad-input', `${name} holds no file ${order.name}.`, 'Choose the file again.')
    const table = readTable(file, order.sheet)
    checkMapping(table, order)
    tables.push({ table, mapping: order.mapping })
  }
  const mappings = new Map(tables.map(({ table, mapping }) => [columnsId(hash, table.columns), mapping]))
  return { name, rows: await readArrivals(tables, hash), mappings }
}

function listNamesIn({ told }: Arrivals): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { arrival } of told.values()) for (const name of arrival.listNames) names.add(name)
  return names
}

/** The same edits on the same people, and nothing kept. */
async function rehearse(roll: Roll, ids: readonly string[], edit: Edit<Subscriber>): Promise<readonly Change[]> {
  const pause = pacing()
  for (const id of ids) {
    edit(await roll.get(id), id)
    const rest = pause()
    if (rest) await rest
  }
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

function checkMapping({ name, columns }: PeopleTable, { mapping }: FileOrder): void {
  const { attributes, otherwise: _standing, ...fields } = mapping
  requireEmailColumn(name, columns, fields.email)
  const missing = [...Object.values(fields), ...attributes].find(column => column !== null && !columns.includes(column))
  if (missing !== undefined)
    throw new Problem('bad-input', `${name} has no column “${missing}”; it has ${quoted(columns)}.`, 'Choose another column.')
}
