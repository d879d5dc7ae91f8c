import { quoteAt } from '../../../contract/queries.ts'
import type { TextQuote } from '../../../core/library/highlights/find-highlight.ts'
import { frameText } from './frame-text.ts'

/** What is selected in a saved text: its words, and where it stands in the frame in pixels. */
export interface SelectedText extends TextQuote {
  readonly top: number
  readonly left: number
}

/** What is selected in a page now; null for nothing that has words. */
export function selectedText(page: Document): SelectedText | null {
  const selection = page.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const text = frameText(page)
  const quote = quoteAt(text.text, text.spanOf(range))
  const { top, left } = range.getBoundingClientRect()
  return quote && { ...quote, top, left }
}
