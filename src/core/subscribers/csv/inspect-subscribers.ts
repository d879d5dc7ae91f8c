import type { Standing } from '../subscriber.ts'
import { guessMapping } from './guess-mapping.ts'
import type { Arrivals } from './read-arrivals.ts'
import { readArrivals } from './read-arrivals.ts'
import { readTable } from './read-table.ts'

/** A CSV file of subscribers as read, before any of them is kept. */
export interface InspectedSubscribers {
  readonly accepted: readonly {
    readonly email: string
    readonly name: string
    readonly attributes: Readonly<Record<string, string>>
    readonly standing: Standing['is']
    readonly lists: readonly string[]
    readonly tags: readonly string[]
  }[]
  readonly rejected: Arrivals['rejected']
}

/** Reads a CSV file as an import would, each person once. Throws csv-no-email and file-not-understood. */
export function inspectSubscribers(name: string, text: string): InspectedSubscribers {
  const table = readTable(name, text)
  const { told, rejected } = readArrivals(table, guessMapping(name, table), identity => identity)
  const accepted = [...told.values()].map(({ arrival: { email, name, attributes, standing, listNames: lists, tags } }) => ({
    email,
    name,
    attributes,
    standing,
    lists,
    tags,
  }))
  return { accepted, rejected }
}
