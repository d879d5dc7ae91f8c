import type { Standing } from '../subscriber.ts'
import { guessMapping } from './guess-mapping.ts'
import type { ColumnMapping } from './import-operations.ts'
import type { PeopleFile } from './people-file.ts'
import type { PeopleTable } from './people-table.ts'
import { readArrivals } from './read-arrivals.ts'
import { readTable } from './read-table.ts'
import { Problem } from '../../base/problem.ts'

/** A file of subscribers as read, before any of them is kept. */
export interface InspectedSubscribers {
  readonly accepted: readonly {
    readonly email: string
    readonly name: string
    readonly attributes: Readonly<Record<string, string>>
    readonly standing: Standing['is']
    readonly lists: readonly string[]
    readonly tags: readonly string[]
  }[]
  readonly rejected: readonly { readonly line: number; readonly reason: string; readonly row: string }[]
}

/**
 * Reads a file, or the files of an archive, as an import would, each person once. Files of an archive that hold nobody are passed
 * over; throws csv-no-email and file-not-understood when there is no other.
 */
export async function inspectSubscribers(files: readonly PeopleFile[]): Promise<InspectedSubscribers> {
  const tables: { table: PeopleTable; mapping: ColumnMapping }[] = []
  let failure: unknown = new Problem('file-not-understood', 'There is no file of people in it.', 'Choose another one.')
  for (const file of files) {
    try {
      const table = readTable(file)
      tables.push({ table, mapping: guessMapping(table) })
    } catch (error) {
      failure = error
    }
  }
  if (tables.length === 0) throw failure
  const { told, rejected } = await readArrivals(
    // There is no place for notes in what is told here: they are an attribute like any other column.
    tables.map(({ table, mapping }) => ({ table, mapping: withNotes(mapping) })),
    identity => identity,
  )
  const accepted = [...told.values()].map(({ arrival: { email, name, attributes, standing, listNames: lists, tags } }) => ({
    email,
    name,
    attributes,
    standing,
    lists,
    tags,
  }))
  return { accepted, rejected: rejected.map(({ line, reason, row }) => ({ line, reason, row })) }
}

function withNotes(mapping: ColumnMapping): ColumnMapping {
  return mapping.notes === null ? mapping : { ...mapping, notes: null, attributes: [...mapping.attributes, mapping.notes] }
}
