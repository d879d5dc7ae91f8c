import type { SearchTerm } from '../../core/library/search-terms.ts'
import { searchable } from './searchable-text.ts'

/** What a search asks of the full text, in FTS5's own language; null asks nothing. */
interface MatchExpression {
  readonly wanted: string | null
  /** FTS5 knows no NOT without something before it, so what must be absent is asked apart. */
  readonly unwanted: string | null
}

/** Every term becomes a quoted string, inside which FTS5 knows no operators: nothing typed can be taken for syntax. */
export function matchExpression(terms: readonly SearchTerm[]): MatchExpression {
  const wanted = terms.filter(term => !term.excluded).map(quoted)
  const unwanted = terms.filter(term => term.excluded).map(quoted)
  return { wanted: wanted.join(' AND ') || null, unwanted: unwanted.join(' OR ') || null }
}

function quoted({ text, unfinished }: SearchTerm): string {
  return `"${searchable(text).replaceAll('"', ' ').trim()}"${unfinished ? ' *' : ''}`
}
