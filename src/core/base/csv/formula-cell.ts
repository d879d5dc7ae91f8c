// A spreadsheet runs a cell that begins so; the wide forms are what Japanese and Chinese keyboards write.
const formula = /^'*[=+\-@＝＋－＠\t\r]/

/** A cell that no spreadsheet runs as a formula: an apostrophe goes before it, as people themselves do. */
export function defused(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before `defused`. */
export function undefused(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
