import type { Element } from './page-node.ts'
import { elements } from './walk.ts'

const heads = new Set(['th', 'thead', 'tfoot', 'col', 'colgroup', 'caption'])

/** True for a table of figures or facts; false for one that only lays out the page. */
export function isDataTable(table: Element): boolean {
  const { attributes } = table
  if (attributes['role'] === 'presentation' || attributes['datatable'] === '0') return false
  if (attributes['summary'] !== undefined) return true
  let rows = 0
  let cells = 0
  for (const part of elements(table)) {
    if (part !== table && part.tag === 'table') return false
    if (heads.has(part.tag) && part.figures.letters > 0) return true
    if (part.tag === 'tr') rows += 1
    if (part.tag === 'td') cells += 1
  }
  return rows >= 10 || cells / Math.max(rows, 1) > 4 || cells > 10
}
