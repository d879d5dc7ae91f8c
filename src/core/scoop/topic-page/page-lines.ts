import { oneLine } from '../../base/text.ts'

/** One line of a topic page: white space folded, its number in the file, and how deep it was indented. */
export interface PageLine {
  readonly text: string
  /** From 1. */
  readonly number: number
  /** Spaces before the text. */
  readonly indent: number
}

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g

/** A page's lines, whatever ends them. Invisible characters go, no-break spaces become spaces. */
export function pageLines(text: string): readonly PageLine[] {
  return text
    .replace(invisible, '')
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/)
    .map((line, index) => ({ text: oneLine(line), number: index + 1, indent: line.length - line.trimStart().length }))
}
