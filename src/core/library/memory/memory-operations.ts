import type { ArticleRow, DigestUse } from '../article.ts'

/** A digest with when it was last changed, and the articles that it holds. */
export interface Issue extends DigestUse {
  /** ISO 8601: when it was sent, or last changed. */
  readonly at: string
  readonly articleIds: readonly string[]
}

/** What was published of an article, of the same story, and from the same source. */
export interface ArticleMemory {
  readonly usedIn: readonly (DigestUse & { readonly at: string })[]
  /** The same story from elsewhere that a digest has used. */
  readonly sameStory: readonly (Pick<ArticleRow, 'id' | 'title' | 'siteName'> & { readonly usedIn: readonly DigestUse[] })[]
  /** How many other articles of this source the latest digests hold. */
  readonly fromSource: { readonly count: number; readonly digests: number }
  /** The same in sentences, what matters most first; none where there is nothing to remember. */
  readonly words: readonly string[]
}

/** What hosts may ask of the editorial memory. */
export interface MemoryOperations {
  /** Throws not-found. */
  'library.memory': (id: string) => ArticleMemory
}
