import type { ArticlePage } from '../../../core/library/article-index.ts'

/** What the articles of the list were found by; no text when nothing is searched. */
export interface FoundBy extends Pick<ArticlePage, 'words' | 'corrected'> {
  readonly text: string
}
