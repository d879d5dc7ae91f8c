import type { Source, Undoable } from '../base/port.ts'
import type { ListSummary, Standing, Subscriber, SubscriberList } from './subscriber.ts'

export interface SubscriberQuery {
  readonly listId: string | null
  readonly standing: Standing['is'] | null
  /** Part of the address or name. */
  readonly text: string
  readonly sort: 'email' | 'name' | 'newest'
  readonly offset: number
  readonly limit: number
}

export interface SubscriberPage {
  readonly total: number
  readonly rows: readonly Subscriber[]
}

/** Which column feeds which field: by column name. Columns under `attributes` are kept under their own names. */
export interface CsvMapping {
  readonly email: string
  readonly name: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly tags: string | null
  /** A column that says who is subscribed and who has left, in the words of any of the known mailing services. */
  readonly standing: string | null
  readonly since: string | null
  readonly cause: string | null
  /** Names of further lists; a list that is not there yet is made. */
  readonly lists: string | null
  readonly added: string | null
  readonly attributes: readonly string[]
}

/** A CSV file looked at, before anything is kept. */
export interface CsvLook {
  readonly name: string
  readonly encoding: string
  readonly delimiter: string
  readonly columns: readonly string[]
  readonly rowCount: number
  /** The first rows, as many cells as columns. */
  readonly sample: readonly (readonly string[])[]
  readonly guess: CsvMapping
}

export interface SubscriberImportOrder {
  readonly source: Source
  readonly mapping: CsvMapping
  /** A dry run may name a list that is yet to be made. */
  readonly listId: string
  readonly dryRun: boolean
}

/** What an import did, or would do. Every row is counted once. */
export interface SubscriberImportReport {
  readonly dryRun: boolean
  readonly rows: number
  readonly added: number
  /** Known addresses that gained this list or a field. */
  readonly updated: number
  readonly unchanged: number
  /** Addresses that had left, bounced or complained: never brought back by an import. */
  readonly keptAway: readonly { readonly line: number; readonly email: string; readonly standing: Standing['is'] }[]
  readonly rejected: readonly { readonly line: number; readonly reason: string; readonly row: string }[]
  readonly undoable: Undoable | null
}

/** What hosts may ask about subscribers. */
export interface SubscribersOperations {
  'lists.list': () => readonly ListSummary[]
  'lists.save': (list: { readonly id: string | null; readonly name: string; readonly description: string }) => SubscriberList
  /** Its people stay, on their other lists. */
  'lists.remove': (id: string) => Undoable
  'subscribers.list': (query: SubscriberQuery) => SubscriberPage
  'subscribers.add': (person: {
    readonly email: string
    readonly name: string
    readonly listIds: readonly string[]
    readonly attributes: Readonly<Record<string, string>>
  }) => Subscriber
  'subscribers.edit': (edit: {
    readonly id: string
    readonly name?: string
    readonly tags?: readonly string[]
    readonly listIds?: readonly string[]
    readonly attributes?: Readonly<Record<string, string>>
  }) => { readonly subscriber: Subscriber; readonly undoable: Undoable | null }
  /** Sets the standing of many, with its cause; only the curator's word brings somebody back. */
  'subscribers.setStanding': (order: { readonly ids: readonly string[]; readonly is: Standing['is']; readonly cause: string }) => {
    readonly count: number
    readonly undoable: Undoable | null
  }
  'subscribers.remove': (ids: readonly string[]) => { readonly count: number; readonly undoable: Undoable | null }
  /** `email` names the column with the addresses; null lets Broadsheet find it. */
  'subscribers.lookAtCsv': (file: { readonly source: Source; readonly email: string | null }) => CsvLook
  'subscribers.import': (order: SubscriberImportOrder) => SubscriberImportReport
  /** CSV in UTF-8 with a BOM, formula cells defused. */
  'subscribers.export': (listId: string | null) => { readonly name: string; readonly csv: string; readonly count: number }
}
