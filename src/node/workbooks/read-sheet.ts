import type { Sheet } from '../../core/subscribers/import/people-file.ts'
import type { NumberFormats } from './number-formats.ts'
import { unescaped } from './shared-strings.ts'
import { readPart } from './xml-parts.ts'

/** What the cells of a sheet refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[]
  readonly formats: NumberFormats
  /** Days are counted from 1904, as old Macs did. */
  readonly since1904: boolean
}

interface Cell {
  readonly column: number
  readonly type: string
  readonly style: number
}

// No list of people is wider; a stray cell far to the right must not make every row as wide.
const mostColumns = 1_000
const dayMs = 86_400_000

/** The rows of a sheet that have cells, each as wide as its last cell. */
export async function readSheet(xml: Uint8Array, parts: WorkbookParts): Promise<Sheet['rows']> {
  const rows: { line: number; cells: string[] }[] = []
  let line = 0
  let cells: string[] = []
  let cell: Cell | null = null
  let value = ''
  let inValue = false
  let spoken = 0
  await readPart(xml, {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes['r']) || line + 1
        cells = []
      } else if (name === 'c') {
        cell = { column: columnOf(attributes['r']) ?? cells.length, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) }
        value = ''
      } else if (name === 'rPh') spoken += 1
      inValue = name === 'v' || (name === 't' && spoken === 0)
    },
    text(part) {
      if (inValue) value += part
    },
    close(name) {
      inValue = false
      if (name === 'rPh') spoken -= 1
      if (name === 'c' && cell && cell.column < mostColumns) {
        while (cells.length < cell.column) cells.push('')
        cells[cell.column] = shown(cell, value, parts)
      }
      if (name === 'row' && cells.some(text => text !== '')) rows.push({ line, cells })
    },
  })
  return rows
}

/** `B7` is column 1. */
function columnOf(reference = ''): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function shown({ type, style }: Cell, value: string, { strings, formats, since1904 }: WorkbookParts): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'inlineStr' || type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type === 'e') return ''
  if (type === 'd' || value === '') return value
  const number = Number(value)
  if (Number.isNaN(number)) return value
  const kind = formats(style)
  if (kind === 'number') return String(number)
  return momentOf(number, kind, since1904) ?? String(number)
}

/** A day count as ISO 8601: a date, a time, or both; null for one that no calendar has. */
function momentOf(days: number, kind: 'date' | 'time', since1904: boolean): string | null {
  // Excel counts a 29 February 1900 that never was; only from March on do its days and ours agree.
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(Math.round((epoch + days * dayMs) / 1000) * 1000)
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || days < 0) return null
  const iso = date.toISOString()
  if (kind === 'time' && days < 1) return iso.slice(11, 19)
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}
