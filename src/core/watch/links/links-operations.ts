import type { ArticleRow } from '../../library/article.ts'
import type { ArticleQuery } from '../../library/article-index.ts'
import type { BulkOutcome } from '../../library/library-operations.ts'
import type { LinkCheck } from './link-check.ts'

/** Whose addresses are asked: those of some articles, of all that a query means, or of every one. */
export type LinkOrder = { readonly ids: readonly string[] } | { readonly query: ArticleQuery } | { readonly all: true }

/** How many addresses answered in which way. */
export type LinkTally = Readonly<Record<LinkCheck['is'], number>>

/** An article whose address did not answer as it should. */
export interface LinkRow {
  readonly check: LinkCheck
  readonly article: Pick<ArticleRow, 'id' | 'title' | 'siteName' | 'url'>
}

export interface LinkPage {
  readonly total: number
  readonly rows: readonly LinkRow[]
  /** Of the whole library, as it was last checked. */
  readonly counts: LinkTally
  /** Whether addresses are being asked now. */
  readonly running: boolean
}

/** What hosts may ask of the checking of addresses. Nothing is checked by itself. */
export interface LinksOperations {
  /** Begins in the background; answers how many addresses are asked. Refused (conflict) while another check is under way. */
  'links.check': (order: LinkOrder) => { readonly total: number }
  /** Asks no more addresses; what was heard is kept. */
  'links.cancel': () => void
  /** Waits for the check under way, if any; answers what it found. */
  'links.settled': () => LinkTally
  /** What is known of the addresses of these articles; those never checked are left out. */
  'links.of': (ids: readonly string[]) => readonly LinkCheck[]
  /** Every address that is not ok, in brief. */
  'links.amiss': () => readonly Pick<LinkCheck, 'id' | 'url' | 'is'>[]
  /** Addresses that are not ok, the latest check first; null for all of those. */
  'links.list': (query: { readonly is: LinkCheck['is'] | null; readonly offset: number; readonly limit: number }) => LinkPage
  /** Takes the new address of articles that moved, or no address for those that are gone; one undoable step. */
  'links.fix': (order: { readonly ids: readonly string[]; readonly how: 'move' | 'remove' }) => BulkOutcome
}
