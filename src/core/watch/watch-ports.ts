import type { Collection } from '../base/collection.ts'
import type { UndoLog } from '../base/undo-log.ts'
import type { Facets } from '../library/article-index.ts'
import type { Bodies } from '../library/bodies.ts'
import type { ScoopPorts } from '../scoop/scoop-ports.ts'
import type { CheckState } from './check-state.ts'
import type { KeptSource } from './source.ts'
import type { Suggestion } from './suggestion.ts'

/** One polite request for a feed: what is known of it already, so that the server may say that nothing has changed. */
export interface FeedErrand {
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** Whether a private address may be asked. */
  readonly reach: 'any' | 'none'
}

export interface FeedText {
  readonly is: 'text'
  readonly text: string
  /** Where it came from in the end, after redirects. */
  readonly url: string
  /** Where the server says that it lies from now on: the end of the permanent redirects. */
  readonly movedTo: string | null
  readonly isPrivate: boolean
  readonly etag: string | null
  readonly lastModified: string | null
}

export type FeedAnswer =
  | FeedText
  | { readonly is: 'unchanged' }
  | { readonly is: 'gone' }
  /** This computer has no way out at the moment, which says nothing of the feed. */
  | { readonly is: 'offline'; readonly reason: string; readonly remedy: string }
  /** It cannot be had now; `retryAfter` is the server's wish, in seconds. */
  | { readonly is: 'refused'; readonly reason: string; readonly remedy: string; readonly retryAfter: number | null }

/** Fetches feeds. Throws page-… and address-refused. */
export interface FeedFetcher {
  readonly fetch: (errand: FeedErrand) => Promise<FeedAnswer>
  /** Breaks off what is under way. */
  readonly close: () => void
}

/** Time as it passes. */
export interface Timer {
  /** Runs something again and again; the answer stops it. */
  readonly repeat: (seconds: number, run: () => Promise<void>) => () => void
  readonly pause: (milliseconds: number) => Promise<void>
}

/** What watching needs of the world. */
export interface WatchPorts {
  readonly sources: Collection<KeptSource>
  readonly checks: Collection<CheckState>
  readonly suggestions: Collection<Suggestion>
  /** What feeds have of their items, sanitised, by the id of the suggestion. */
  readonly texts: Pick<Bodies, 'read' | 'write'>
  readonly undo: UndoLog
  readonly feeds: FeedFetcher
  readonly timer: Timer
  readonly facets: () => Promise<Facets>
  /** How many articles of the library name somebody. */
  readonly naming: (author: string) => Promise<number>
  readonly scoop: ScoopPorts
}
