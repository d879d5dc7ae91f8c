// oxlint-disable-next-line typescript/triple-slash-reference -- a declaration of a module cannot be imported
/// <reference path="./papaparse.d.ts" />
import papa from 'papaparse'

const delimiters = [',', ';', '\t', '|']

/** Rows and cells of a text (RFC 4180, any delimiter, lines ending in `\n`), and what is wrong with its quotation marks. */
interface CsvReading {
  readonly rows: readonly (readonly string[])[]
  readonly clean: boolean
  /** A quoted cell was still open at the end. */
  readonly open: boolean
}

/** Reads lines as CSV; nothing makes it throw. */
export function readCsv(lines: readonly string[], delimiter: string): CsvReading {
  const { data, errors } = papa.parse(lines.join('\n'), { delimiter, newline: '\n' })
  return { rows: data, clean: errors.length === 0, open: errors.some(({ code }) => code === 'MissingQuotes') }
}

/** The delimiter that cuts these lines most evenly; a comma when none does. */
export function guessDelimiter(lines: readonly string[]): string {
  return papa.parse(lines.join('\n'), { newline: '\n', delimitersToGuess: delimiters, preview: lines.length }).meta.delimiter
}

/** Rows as CSV with commas, lines ending as RFC 4180 has them. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${papa.unparse(rows, { newline: '\r\n' })}\r\n`
}
