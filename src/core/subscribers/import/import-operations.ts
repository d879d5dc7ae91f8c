import type { Source, Undoable } from '../../base/port.ts'
import type { Standing } from '../subscriber.ts'

/** Which column feeds which field: by column name. Columns under `attributes` are kept under their own names. */
export interface ColumnMapping {
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
  readonly changed: string | null
  readonly notes: string | null
  /** A JSON object in each cell, whose members are kept as attributes. */
  readonly details: string | null
  readonly consentAt: string | null
  readonly consentHow: string | null
  readonly consentFrom: string | null
  readonly consentIp: string | null
  /** What Broadsheet itself exported of a person's history. */
  readonly history: string | null
  readonly attributes: readonly string[]
  /** The standing of people of whom the file says nothing: a file of those who left says it by being that file. */
  readonly otherwise: Standing['is']
}

/** One file of an import looked at, before anything is kept. */
export interface FileLook {
  /** With its folders in an archive. */
  readonly name: string
  /** What it is, in words: "Mailchimp", "vCard", "CSV". */
  readonly format: string
  readonly encoding: string
  /** Null for what is no text with delimiters. */
  readonly delimiter: string | null
  /** The sheets of a workbook, and the one that is read; none for any other file. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly columns: readonly string[]
  readonly rowCount: number
  /** The first rows, as many cells as columns. */
  readonly sample: readonly (readonly string[])[]
  readonly guess: ColumnMapping
  /** The guess is what was chosen the last time for these columns. */
  readonly remembered: boolean
}

/** What was handed over, looked at: one file, or those of an archive that hold people. */
export interface ImportLook {
  readonly name: string
  readonly files: readonly FileLook[]
  /** Files of an archive that hold nobody, each with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[]
}

/** How one file of an import is to be read. */
export interface FileOrder {
  readonly name: string
  readonly sheet: string | null
  readonly mapping: ColumnMapping
}

export interface SubscriberImportOrder {
  readonly source: Source
  /** Files of an archive that are not named are left out. */
  readonly files: readonly FileOrder[]
  /** A dry run may name a list that is yet to be made. */
  readonly listId: string
  readonly dryRun: boolean
}

/** A row that did not come in. */
export interface RejectedRow {
  readonly file: string
  /** Of a text its line, of a sheet its row, from 1. */
  readonly line: number
  readonly reason: string
  readonly row: string
}

/** What an import did, or would do. Every row is counted once. */
export interface SubscriberImportReport {
  readonly dryRun: boolean
  readonly rows: number
  readonly added: number
  /** Known addresses that gained this list or a field, or that the file says have left. */
  readonly updated: number
  readonly unchanged: number
  /** Addresses that had left, bounced or complained, or are suppressed: never brought back by an import. */
  readonly keptAway: readonly { readonly line: number; readonly email: string; readonly standing: Standing['is'] | 'suppressed' }[]
  /** Addresses that look mistyped, with what may have been meant. They came in as they are. */
  readonly hints: readonly { readonly line: number; readonly email: string; readonly meant: string }[]
  readonly rejected: readonly RejectedRow[]
  /** The rejected rows with all their cells and the reason, as CSV to mend and import again; empty when there are none. */
  readonly mend: string
  readonly undoable: Undoable | null
}
