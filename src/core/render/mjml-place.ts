/** The column (from 1) at which an element begins on a line (from 1); null when it is not there. */
export function columnOf(mjml: string, line: number, tag: string): number | null {
  const place = (mjml.split('\n')[line - 1] ?? '').indexOf(`<${tag}`)
  return place < 0 ? null : place + 1
}

/** The line and column (from 1) of a place in a text. */
export function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
