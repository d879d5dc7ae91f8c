import { newId } from '../../base/id.ts'
import type { Highlight } from '../../library/article.ts'

// A passage is what somebody marked with a hand; whatever is longer is a text.
const longestQuote = 20_000

/** A passage that was marked in another tool; null for one without words. Where it stands in the text is not known. */
export function highlight(quote: string, note: string, markedAt: string | null): Highlight | null {
  const words = quote.trim().slice(0, longestQuote)
  return words === '' ? null : { id: newId(), quote: words, before: '', after: '', note: note.trim(), markedAt: markedAt ?? '' }
}

/** Passages as a Markdown file of quotations, each with what was noted on it below; `rest` are the words before the first. */
export function quotationsIn(
  markdown: string,
  markedAt: string | null,
): { readonly highlights: readonly Highlight[]; readonly rest: string } {
  const start = markdown.search(/^>/m)
  if (start === -1) return { highlights: [], rest: markdown.trim() }
  const highlights = [...markdown.slice(start).matchAll(/((?:^>.*\n?)+)((?:^(?!>).*\n?)*)/gm)].flatMap(
    ([, quote = '', note = '']) => highlight(quote.replace(/^> ?/gm, ''), note, markedAt) ?? [],
  )
  return { highlights, rest: markdown.slice(0, start).trim() }
}
