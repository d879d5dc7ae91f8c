import { oneLine } from '../../base/text.ts'
import { knownList, listNames } from '../known-lists.ts'
import type { Roll } from '../roll.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import { exportCsv } from './export-csv.ts'
import { exportJson } from './export-json.ts'

/** A list, or everybody (null), as a file that loses nothing: importing it again gives the same people. */
export async function exportSubscribers(
  { lists, clock }: SubscribersPorts,
  roll: Roll,
  { listId, as }: { readonly listId: string | null; readonly as: 'csv' | 'json' },
): Promise<{ name: string; text: string; count: number }> {
  const title = listId === null ? 'Subscribers' : (await knownList(lists, listId)).name
  const nameOf = await listNames(lists)
  const known = new Set((await lists.all()).map(({ id }) => id))
  const people = (await roll.inOrder('email'))
    .filter(({ listIds }) => listId === null || listIds.includes(listId))
    .map(({ listIds, ...person }) => ({ ...person, lists: listIds.filter(id => known.has(id)).map(nameOf) }))
  const text = as === 'csv' ? exportCsv(people) : exportJson(people, clock())
  return { name: `${fileTitle(title)} ${clock().toISOString().slice(0, 10)}.${as}`, text, count: people.length }
}

/** Characters that some file system refuses become spaces. */
function fileTitle(title: string): string {
  return oneLine(title.replace(/[\\/:*?"<>|]+/g, ' ')).slice(0, 80) || 'Subscribers'
}
