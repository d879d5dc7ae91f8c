import { newId } from '../base/id.ts'
import { oneLine } from '../base/text.ts'
import type { Highlight } from '../library/article.ts'

const around = 32

/** A passage as a highlight: its words, and what stands around them in the article's text where they are found there. */
export function highlightOf(quote: string, text: string, now: Date): Highlight {
  const words = oneLine(quote)
  const line = oneLine(text)
  const at = line.indexOf(words)
  const before = at < 0 ? '' : line.slice(Math.max(0, at - around), at)
  const after = at < 0 ? '' : line.slice(at + words.length, at + words.length + around)
  return { id: newId(), quote: words, before, after, note: '', markedAt: now.toISOString() }
}
