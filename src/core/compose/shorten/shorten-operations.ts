import type { Digest } from '../digest.ts'

/** An excerpt to choose. */
export interface Excerpt {
  /** About so many words were asked for; null for one sentence. */
  readonly about: number | null
  readonly text: string
  readonly words: number
}

/** Which blurbs to shorten, all of a digest for null, to about how many words. */
export interface ShortenOrder {
  readonly id: string
  readonly blockIds: readonly string[] | null
  readonly words: number
}

/** A blurb and what it would become. */
export interface ShorterBlurb {
  readonly blockId: string
  readonly headline: string
  readonly before: string
  readonly after: string
}

/** What hosts may ask of shortening. Everything is extracted from what was saved; nothing is written anew. */
export interface ShortenOperations {
  /** Excerpts of an article's saved text in several lengths, the shortest first; of `text` where nothing was saved. */
  'digest.excerpts': (order: { readonly articleId: string | null; readonly text: string }) => readonly Excerpt[]
  /** The blurbs that are longer, and what they would become; changes nothing. */
  'digest.shorterBlurbs': (order: ShortenOrder) => readonly ShorterBlurb[]
  /** Shortens them at once, as one step to undo. */
  'digest.shorten': (order: ShortenOrder) => Digest
}
