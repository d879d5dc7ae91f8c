import { columns, widthOf, wrap } from './wrap.ts'

/** A heading with a line of `mark` under it, as long as its longest line. */
export function underline(heading: string, mark: string): string {
  const lines = wrap(heading)
  const width = Math.max(...lines.split('\n').map(widthOf))
  return `${lines}\n${mark.repeat(Math.min(width, columns))}`
}
