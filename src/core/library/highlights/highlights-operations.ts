import type { Undoable } from '../../base/port.ts'
import type { Highlight } from '../article.ts'
import type { TextQuote } from './find-highlight.ts'

/** A highlight as it stands in the saved text now. */
export interface FoundHighlight extends Highlight {
  /** False when the saved text does not have these words any more. */
  readonly found: boolean
}

/** What hosts may ask of highlights; each step can be undone. All throw not-found for what has gone. */
export interface HighlightsOperations {
  /** In the order of the text; those that are not found in it come last. */
  'highlights.list': (articleId: string) => readonly FoundHighlight[]
  /** Refused (bad-input) where there are no words. Without words around it, it is the first place in the text. */
  'highlights.add': (order: { readonly articleId: string; readonly note: string } & TextQuote) => {
    readonly highlight: Highlight
    readonly undoable: Undoable | null
  }
  'highlights.edit': (order: { readonly articleId: string; readonly id: string; readonly note: string }) => Undoable | null
  'highlights.remove': (order: { readonly articleId: string; readonly id: string }) => Undoable | null
}
