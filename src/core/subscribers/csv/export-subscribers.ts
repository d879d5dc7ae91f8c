import { writeCsv } from '../../base/csv/csv-syntax.ts'
import { defused } from '../../base/csv/formula-cell.ts'
import { oneLine } from '../../base/text.ts'
import { knownList } from '../known-lists.ts'
import type { Roll } from '../roll.ts'
import type { Subscriber } from '../subscriber.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import { asOneCell, attributeColumn, ownColumns } from './cell.ts'

/** Without it Excel takes UTF-8 for the encoding of the machine. */
const byteOrderMark = '\ufeff'

/** A list, or everybody (null), as CSV that loses nothing: importing it again gives the same people. */
export async function exportSubscribers(
  { lists, clock }: SubscribersPorts,
  roll: Roll,
  listId: string | null,
): Promise<{ name: string; csv: string; count: number }> {
  const title = listId === null ? 'Subscribers' : (await knownList(lists, listId)).name
  const listNames = new Map((await lists.all()).map(({ id, name }) => [id, name]))
  const people = (await roll.inOrder('email')).filter(({ listIds }) => listId === null || listIds.includes(listId))
  const attributes = [...new Set(people.flatMap(person => Object.keys(person.attributes)))].toSorted()
  const rows = [[...ownColumns, ...attributes.map(attributeColumn)], ...people.map(person => rowOf(person, listNames, attributes))]
  const csv = writeCsv(rows.map(row => row.map(defused)))
  return { name: `${fileTitle(title)} ${clock().toISOString().slice(0, 10)}.csv`, csv: `${byteOrderMark}${csv}`, count: people.length }
}

function rowOf(person: Subscriber, listNames: ReadonlyMap<string, string>, attributes: readonly string[]): string[] {
  const { email, name, standing, tags, addedAt } = person
  const lists = asOneCell(person.listIds.flatMap(id => listNames.get(id) ?? []))
  const own = [email, name, standing.is, standing.since, standing.cause, lists, asOneCell(tags), addedAt]
  return [...own, ...attributes.map(attribute => (Object.hasOwn(person.attributes, attribute) ? (person.attributes[attribute] ?? '') : ''))]
}

/** Characters that some file system refuses become spaces. */
function fileTitle(title: string): string {
  return oneLine(title.replace(/[\\/:*?"<>|]+/g, ' ')).slice(0, 80) || 'Subscribers'
}
