import type { Article } from '../../library/article.ts'
import type { Digest } from '../digest.ts'
import type { Arrangement } from './arrangement.ts'

/** Which articles to arrange with those that the digest holds: all that the topic has unused when null. */
export interface ArrangeOrder {
  readonly id: string
  readonly articleIds: readonly string[] | null
}

/** What hosts may ask of arranging. */
export interface ArrangeOperations {
  /** How the articles would be put in themed sections, and why; changes nothing. `arrangeDigest` makes the digest of it. */
  'digest.planArrangement': (order: ArrangeOrder) => { readonly plan: Arrangement; readonly articles: readonly Article[] }
  /** Plans it and does it at once. */
  'digest.arrange': (order: ArrangeOrder) => { readonly digest: Digest; readonly explanation: readonly string[] }
}
