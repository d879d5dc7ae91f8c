import { raw } from './mjml-parts.ts'
import type { Piece } from './pieces.ts'

/** The pieces as one MJML document, which any MJML compiler draws as we do. */
export function digestMjml(pieces: readonly Piece[]): string {
  return pieces.map(({ as, markup }) => (as === 'html' ? raw(markup) : markup)).join('\n')
}
