import { writeCsv } from '../../base/csv/csv-syntax.ts'
import { defused } from '../../base/csv/formula-cell.ts'
import { historyCell } from '../import/history-cell.ts'
import { asOneCell, attributeColumn, ownColumns } from '../own-columns.ts'
import type { ExportedPerson } from './exported-person.ts'

/** Without it Excel takes UTF-8 for the encoding of the machine. */
export const byteOrderMark = '\ufeff'

/** People as CSV in UTF-8 with a BOM, a row a person, formula cells defused. */
export function exportCsv(people: readonly ExportedPerson[]): string {
  const attributes = [...new Set(people.flatMap(person => Object.keys(person.attributes)))].toSorted()
  const rows = [[...ownColumns, ...attributes.map(attributeColumn)], ...people.map(person => rowOf(person, attributes))]
  return `${byteOrderMark}${writeCsv(rows.map(row => row.map(defused)))}`
}

function rowOf(person: ExportedPerson, attributes: readonly string[]): string[] {
  return [
    ...ownCells(person),
    ...attributes.map(attribute => (Object.hasOwn(person.attributes, attribute) ? (person.attributes[attribute] ?? '') : '')),
  ]
}

/** What a person is, in the order of `ownColumns`. */
export function ownCells({ email, name, standing, lists, tags, addedAt, changedAt, notes, consent, history }: ExportedPerson): string[] {
  const { at = '', how = '', from = '', ip = '' } = consent ?? {}
  const standingCells = [standing.is, standing.since, standing.cause]
  const consentCells = [at ?? '', how, from, ip]
  return [
    email,
    name,
    ...standingCells,
    asOneCell(lists),
    asOneCell(tags),
    addedAt,
    changedAt,
    notes,
    ...consentCells,
    historyCell(history),
  ]
}
