import { z } from 'zod'
import { attributeColumn, ownColumns } from '../own-columns.ts'
import { Subscriber } from '../subscriber.ts'
import { subscriberVersion } from '../subscriber-upgrades.ts'
import { ownCells } from './export-csv.ts'
import type { ExportedPerson } from './exported-person.ts'

/** People as JSON: each as the library keeps them, with the names of their lists in place of ids. */
export function exportJson(people: readonly ExportedPerson[], now: Date): string {
  const about = { format: 'broadsheet-subscribers', version: subscriberVersion, exportedAt: now.toISOString() }
  return `${JSON.stringify({ ...about, subscribers: people.map(({ id: _id, ...person }) => person) }, null, 2)}\n`
}

const PersonInFile = Subscriber.omit({ id: true, listIds: true }).extend({ lists: z.array(z.string()) })

/** An object of such a file as cells by column; one that is not whole keeps what text it has. */
export function rowOfRecord(object: Readonly<Record<string, unknown>>): Map<string, string> {
  const read = PersonInFile.safeParse(object)
  if (!read.success) return new Map(Object.entries(object).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const own = ownCells({ id: '', ...read.data })
  const attributes = Object.entries(read.data.attributes).map(([name, value]) => [attributeColumn(name), value] as const)
  return new Map([...ownColumns.map((column, index) => [column, own[index] ?? ''] as const), ...attributes])
}
