import { Problem } from '../../base/problem.ts'
import type { PeopleFile } from './people-file.ts'
import type { PeopleTable } from './people-table.ts'
import { headed } from './people-table.ts'
import { readCsvRows } from './read-csv-rows.ts'
import { readJsonRows } from './read-json-rows.ts'
import { readVcards } from './read-vcards.ts'

/**
 * Reads a file of people as a table, by what is in it and not by its name. `sheet` is one of a workbook's; null takes the first
 * that has rows. Throws Problems: file-not-understood, file-too-large, not-found for a sheet.
 */
export function readTable(file: PeopleFile, sheet: string | null = null): PeopleTable {
  const { name } = file
  if (file.kind === 'workbook') return readSheet(file, sheet)
  const about = { name, encoding: file.encoding, delimiter: null, sheets: [], sheet: null }
  const start = file.text.slice(0, 2_000).replace(/^[\ufeff\s]+/, '')
  if (/^begin\s*:\s*vcard/i.test(start)) return { ...about, kind: 'vcard', ...headed(name, readVcards(file.text)) }
  if (/^[{[]/.test(start)) return { ...about, kind: 'json', ...headed(name, readJsonRows(name, file.text)) }
  const { delimiter, rows } = readCsvRows(name, file.text)
  return { ...about, kind: 'csv', delimiter, ...headed(name, rows) }
}

function readSheet({ name, sheets }: Extract<PeopleFile, { kind: 'workbook' }>, wanted: string | null): PeopleTable {
  const chosen = wanted === null ? (sheets.find(({ rows }) => rows.length > 0) ?? sheets[0]) : sheets.find(each => each.name === wanted)
  if (!chosen) throw new Problem('not-found', `${name} has no sheet “${wanted ?? ''}”.`, 'Choose one of its sheets.')
  const rows = chosen.rows.map(({ line, cells }) => ({ line, cells, text: cells.filter(cell => cell !== '').join(', '), fault: null }))
  const about = { name, encoding: 'utf-8', delimiter: null, sheets: sheets.map(each => each.name), sheet: chosen.name }
  return { ...about, kind: 'workbook', ...headed(name, rows) }
}
