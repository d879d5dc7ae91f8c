import { identityOf, readAddress } from '../../base/email-address.ts'
import { attributeOf, namesIn } from '../own-columns.ts'
import { tidyAttributes, tidyConsent, tidyLine, tidyTags, tidyText } from '../person-fields.ts'
import { isAway } from '../standing.ts'
import type { Consent, PersonEvent, Standing } from '../subscriber.ts'
import { readDetails } from './details.ts'
import { readHistory } from './history-cell.ts'
import type { ColumnMapping } from './import-operations.ts'
import { readMoment } from './moments.ts'
import { readStanding } from './standing-words.ts'

/** A person as a file tells of them. */
export interface Arrival {
  readonly email: string
  /** What tells them apart from everybody else; see `identityOf`. */
  readonly identity: string
  readonly name: string
  readonly attributes: Record<string, string>
  readonly tags: string[]
  readonly listNames: readonly string[]
  readonly standing: Standing['is']
  /** ISO 8601 in UTC; null when the file does not say. */
  readonly since: string | null
  readonly cause: string
  readonly addedAt: string | null
  readonly changedAt: string | null
  readonly notes: string
  readonly consent: Consent | null
  readonly history: PersonEvent[]
}

/** Reads a row by its mapping; a string is the reason it cannot be, in words that follow “the row …”. */
export function readArrival(mapping: ColumnMapping, cell: (column: string | null) => string, fileName: string): Arrival | string {
  const written = cell(mapping.email)
  if (written.trim() === '') return 'has no address'
  const reading = readAddress(written)
  if (reading.fault !== null) return `has an address that ${reading.fault}`
  const standing = mapping.standing === null ? mapping.otherwise : readStanding(mapping.standing, cell(mapping.standing), mapping.otherwise)
  if (standing === null) return `has a standing that Broadsheet does not know: “${tidyLine(cell(mapping.standing))}”`
  const own = Object.fromEntries(mapping.attributes.map(column => [attributeOf(column), cell(column)]))
  const addedAt = readMoment(cell(mapping.added))
  return {
    email: reading.address.text,
    identity: identityOf(reading.address),
    name: tidyLine(cell(mapping.name)) || tidyLine(`${cell(mapping.firstName)} ${cell(mapping.lastName)}`),
    attributes: tidyAttributes({ ...(mapping.details === null ? {} : readDetails(mapping.details, cell(mapping.details))), ...own }),
    tags: tidyTags(namesIn(cell(mapping.tags))),
    listNames: tidyTags(namesIn(cell(mapping.lists))),
    standing,
    since: readMoment(cell(mapping.since)),
    cause: tidyLine(cell(mapping.cause)),
    addedAt: addedAt ?? readMoment(cell(mapping.consentAt)),
    changedAt: readMoment(cell(mapping.changed)),
    notes: tidyText(cell(mapping.notes)),
    consent: consentIn(mapping, cell, fileName),
    history: readHistory(cell(mapping.history)),
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
    changedAt: first.changedAt ?? second.changedAt,
    notes: first.notes || second.notes,
    consent: first.consent ?? second.consent,
    history: first.history.length > 0 ? first.history : second.history,
  }
}

/** Consent as the columns tell of it; without any of them nobody noted one. */
function consentIn(mapping: ColumnMapping, cell: (column: string | null) => string, fileName: string): Consent | null {
  const told = [mapping.consentAt, mapping.consentHow, mapping.consentFrom, mapping.consentIp].map(cell)
  if (told.every(text => text.trim() === '')) return null
  const [at = '', how = '', from = '', ip = ''] = told
  return tidyConsent({ at: readMoment(at), how, from: from || (mapping.consentFrom === null ? fileName : ''), ip })
}
