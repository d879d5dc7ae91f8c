import { findHighlights } from '../../../contract/queries.ts'
import type { Highlight } from '../../../core/library/article.ts'
import { frameText } from './frame-text.ts'

/** Marks the highlights in a saved text, in place of those that were marked before. */
export function markHighlights(page: Document, highlights: readonly Highlight[]): void {
  for (const mark of marksIn(page)) mark.replaceWith(...mark.childNodes)
  page.body.normalize()
  const spans = findHighlights(frameText(page).text, highlights)
  highlights.forEach((highlight, at) => {
    const span = spans[at]
    // Each mark cuts text in two, so the page is read again for the next.
    for (const { node, start, end } of span ? frameText(page).piecesOf(span) : []) {
      const range = page.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      const mark = page.createElement('mark')
      mark.dataset['highlight'] = highlight.id
      mark.title = highlight.note
      range.surroundContents(mark)
    }
  })
}

/** Brings a highlight into view. */
export function revealHighlight(id: string): void {
  const page = document.querySelector<HTMLIFrameElement>('iframe[data-saved-text]')?.contentDocument
  const mark = page && marksIn(page).find(({ dataset }) => dataset['highlight'] === id)
  mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}

function marksIn(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('mark[data-highlight]')]
}
