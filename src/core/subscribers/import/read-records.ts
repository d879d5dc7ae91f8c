import { readCsv } from '../../base/csv/csv-syntax.ts'

/** One row of a file, read or given up on. */
export interface TextRecord {
  /** The physical line it begins on, from 1. */
  readonly line: number
  /** As it stands in the file. */
  readonly text: string
  readonly cells: readonly string[]
  /** Why the cells cannot be trusted, in words that follow “the row …”; null when they can. */
  readonly fault: string | null
}

const openQuote = 'has a quotation mark that is never closed'
// Lines are read a block at a time while each is a row of its own; anything else makes us read that block record by record.
const blockLines = 500
// The longest quoted cell, in lines. One stray quotation mark must not swallow the file, nor make us read it again and again.
const maxRecordLines = 100

/**
 * Reads lines as CSV (RFC 4180, any delimiter). A quotation mark that is never closed costs its own line, not the rest of the file.
 * `width` is the number of columns, once known: a quoted cell that holds whole rows of that width was opened by mistake.
 */
export function* readRecords(lines: readonly string[], delimiter: string, from: number, width: () => number): Generator<TextRecord> {
  for (let at = from; at < lines.length;) {
    const block = lines.slice(at, at + blockLines)
    const { rows, clean } = readCsv(block, delimiter)
    if (clean && rows.length === block.length) {
      for (const [index, cells] of rows.entries()) yield { line: at + index + 1, text: block[index] ?? '', cells, fault: null }
      at += block.length
    } else at = yield* readCarefully(lines, delimiter, at, width)
  }
}

/** One block, record by record; answers the line after it. */
function* readCarefully(lines: readonly string[], delimiter: string, from: number, width: () => number): Generator<TextRecord, number> {
  let at = from
  while (at < Math.min(from + blockLines, lines.length)) {
    const { taken, ...record } = readRecord(lines, at, delimiter, width())
    yield { line: at + 1, text: lines.slice(at, at + taken).join('\n'), ...record }
    at += taken
  }
  return at
}

interface Taken {
  readonly cells: readonly string[]
  readonly fault: string | null
  readonly taken: number
}

function readRecord(lines: readonly string[], at: number, delimiter: string, width: number): Taken {
  const first = readCsv(lines.slice(at, at + 1), delimiter)
  if (!first.open) return { cells: first.rows[0] ?? [], fault: null, taken: 1 }
  const end = closingLine(lines, at)
  const whole = end === null ? null : readCsv(lines.slice(at, end + 1), delimiter)
  const cells = whole?.rows.length === 1 && whole.clean ? whole.rows[0] : undefined
  if (end === null || !cells || cells.some(cell => holdsRow(cell, delimiter, width)))
    return { cells: first.rows[0] ?? [], fault: openQuote, taken: 1 }
  return { cells, fault: null, taken: end + 1 - at }
}

/** The first later line with which the quotation marks come out even. */
function closingLine(lines: readonly string[], at: number): number | null {
  let marks = quotationMarks(lines[at])
  for (let to = at + 1; to < Math.min(lines.length, at + maxRecordLines); to += 1) {
    const more = quotationMarks(lines[to])
    marks += more
    if (more > 0 && marks % 2 === 0) return to
  }
  return null
}

function quotationMarks(line = ''): number {
  return line.split('"').length - 1
}

function holdsRow(cell: string, delimiter: string, width: number): boolean {
  return cell
    .split('\n')
    .slice(1)
    .some(line => line.includes('@') && line.split(delimiter).length >= width)
}
