import { identityOf, readAddress } from '../../base/email-address.ts'
import { tidyAttributes, tidyLine, tidyTags } from '../person-fields.ts'
import type { Standing } from '../subscriber.ts'
import type { CsvMapping } from '../subscribers-operations.ts'
import { attributeOf, namesIn } from './cell.ts'
import { isAway } from '../standing.ts'
import { readStanding } from './standing-words.ts'

/** A person as a file tells of them. */
export interface Arrival {
  readonly email: string
  /** What tells them apart from everybody else; see `identityOf`. */
  readonly identity: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  readonly listNames: readonly string[]
  readonly standing: Standing['is']
  /** ISO 8601 in UTC; null when the file does not say. */
  readonly since: string | null
  readonly cause: string
  readonly addedAt: string | null
}

/** Reads a row by its mapping; a string is the reason it cannot be, in words that follow “the row …”. */
export function readArrival(mapping: CsvMapping, cell: (column: string | null) => string): Arrival | string {
  const written = cell(mapping.email)
  const reading = readAddress(written)
  if (written.trim() === '') return 'has no address'
  if (reading.fault !== null) return `has an address that ${reading.fault}`
  const standing = mapping.standing === null ? 'subscribed' : readStanding(mapping.standing, cell(mapping.standing))
  if (standing === null) return `has a standing that Broadsheet does not know: “${tidyLine(cell(mapping.standing))}”`
  return {
    email: reading.address.text,
    identity: identityOf(reading.address),
    name: tidyLine(cell(mapping.name)) || tidyLine(`${cell(mapping.firstName)} ${cell(mapping.lastName)}`),
    attributes: tidyAttributes(Object.fromEntries(mapping.attributes.map(column => [attributeOf(column), cell(column)]))),
    tags: tidyTags(namesIn(cell(mapping.tags))),
    listNames: tidyTags(namesIn(cell(mapping.lists))),
    standing,
    since: readMoment(cell(mapping.since)),
    cause: tidyLine(cell(mapping.cause)),
    addedAt: readMoment(cell(mapping.added)),
  }
}

/** Two rows of one person: the first is right, the second fills its gaps; either can say that the person is away. */
export function joinArrivals(first: Arrival, second: Arrival): Arrival {
  const away = isAway(first.standing) || !isAway(second.standing) ? first : second
  return {
    ...first,
    name: first.name || second.name,
    attributes: { ...second.attributes, ...first.attributes },
    tags: [...new Set([...first.tags, ...second.tags])],
    listNames: [...new Set([...first.listNames, ...second.listNames])],
    standing: away.standing,
    since: away.since,
    cause: away.cause,
    addedAt: first.addedAt ?? second.addedAt,
  }
}

const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?/

/** A date or moment in ISO 8601; of one without a time zone only the day is sure. */
function readMoment(cell: string): string | null {
  const date = new Date(moment.exec(cell.trim())?.[0] ?? NaN)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
