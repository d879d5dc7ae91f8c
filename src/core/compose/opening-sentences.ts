import { oneLine, shorten } from '../base/text.ts'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * As many whole sentences from the beginning as fit into `length` characters; a little more when the first ones are so short
 * that they would say next to nothing. A first sentence that is longer is cut at a word.
 */
export function openingSentences(text: string, length: number): string {
  // What lies far behind the end is not looked at: an excerpt may be a whole page.
  const line = oneLine(text.slice(0, length * 4))
  let opening = ''
  for (const { segment } of sentences.segment(line)) {
    const room = opening.length < length / 3 ? length * 1.4 : length
    if ((opening + segment).trimEnd().length > room) break
    opening += segment
  }
  return opening.trimEnd() || shorten(line, length)
}
