import type { Source, Undoable } from '../base/port.ts'
import type { ProblemWords } from '../base/problem.ts'
import type { Capture } from '../library/article.ts'
import type { ImportKind } from './import-kinds.ts'

/** Something to scoop: an address, a file, or a text with any number of addresses in it. */
export interface ScoopTarget {
  readonly source: Source
  /** As in `ScoopOrder`. */
  readonly title?: string | undefined
}

export interface ScoopManyOrder {
  readonly targets: readonly ScoopTarget[]
  readonly topicId: string | null
  readonly scoopedBy: string | null
}

/** What became of one address or file. */
export type ScoopResult = {
  /** The address, or the file's name. */
  readonly target: string
  /** Which of the targets it was, or was in, from 0. */
  readonly at: number
} & (
  | {
      /** Filled: the library had it, and now has what could not be had before. */
      readonly became: 'scooped' | 'filled' | 'already'
      readonly articleId: string
      readonly title: string
      readonly url: string | null
      readonly capture: Capture
      /** What could not be had, in words. */
      readonly remarks: readonly string[]
    }
  /** It holds many articles and is left to `import.run`. */
  | { readonly became: 'list'; readonly kind: ImportKind | null }
  | { readonly became: 'failed'; readonly problem: ProblemWords }
  | { readonly became: 'cancelled' }
)

export interface ScoopManyOutcome {
  readonly results: readonly ScoopResult[]
  /** Takes all of it back. */
  readonly undoable: Undoable | null
}
