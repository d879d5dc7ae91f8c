import { oneLine } from '../../base/text.ts'
import type { Highlight } from '../article.ts'
import { foldText, type FoldedText } from './fold-text.ts'

/** The words of a highlight, and what stands around them. */
export type TextQuote = Pick<Highlight, 'quote' | 'before' | 'after'>

/** A stretch of a text, from `start` up to but not including `end`, in UTF-16 code units. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

const contextLength = 32

/** A stretch of a text as a quote that finds it again; null where it has no word in it. */
export function quoteAt(text: string, { start, end }: TextSpan): TextQuote | null {
  const quote = oneLine(text.slice(start, end))
  if (!/[\p{L}\p{N}]/u.test(quote)) return null
  return { quote, before: oneLine(text.slice(0, start)).slice(-contextLength), after: oneLine(text.slice(end)).slice(0, contextLength) }
}

/**
 * Where quotes stand in a text, or null where one does not (any more). White space, the kind of quotation marks and dashes, and
 * how accents are encoded may all differ; of several places the one with the same words around it is meant.
 */
export function findHighlights(text: string, highlights: readonly TextQuote[]): readonly (TextSpan | null)[] {
  const folded = foldText(text)
  return highlights.map(highlight => findIn(folded, highlight))
}

function findIn(folded: FoldedText, { quote, before, after }: TextQuote): TextSpan | null {
  const wanted = foldText(quote).text
  if (wanted === '') return null
  const [ahead, behind] = [foldText(before).text, foldText(after).text]
  let best: { readonly at: number; readonly likeness: number } | null = null
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const likeness = sharedEnd(folded.text, at, ahead) + sharedBeginning(folded.text, at + wanted.length, behind)
    if (best === null || likeness > best.likeness) best = { at, likeness }
  }
  return best && folded.spanOf(best.at, best.at + wanted.length)
}

/** How many characters before `at` are those that `ahead` ends with. */
function sharedEnd(text: string, at: number, ahead: string): number {
  let length = 0
  while (length < ahead.length && length < at && text[at - 1 - length] === ahead[ahead.length - 1 - length]) length += 1
  return length
}

function sharedBeginning(text: string, at: number, behind: string): number {
  let length = 0
  while (length < behind.length && text[at + length] === behind[length]) length += 1
  return length
}
