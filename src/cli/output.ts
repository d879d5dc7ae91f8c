/** A message for the person at the terminal; results go to stdout by `print`. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

/** A result: one JSON value with `--json`, else lines of text, or none where there is nothing to tell. */
export function print(json: boolean | undefined, value: unknown, text: () => string): void {
  const words = json ? JSON.stringify(value, null, 2) : text()
  if (words !== '') process.stdout.write(`${words}\n`)
}

/** Rows as aligned columns; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)), [])
  return rows.map(row => row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  ')).join('\n')
}

/** "1 article", "27 articles". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
