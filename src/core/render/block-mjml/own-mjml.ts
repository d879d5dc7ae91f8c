import { cleanText } from '../../base/clean-text.ts'
import type { Drawn } from '../drawing.ts'

/** Components that are rows of the mail of their own. */
const rows = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)*<mj-(?:section|wrapper|hero)[\s>]/

/** A block in MJML of the curator's own: whole sections, or components for the column that the section's blocks share. */
export function ownMjml(written: string): Drawn {
  const markup = cleanText(written).trim()
  return { in: rows.test(markup) ? 'rows' : 'column', as: 'mjml', markup }
}
