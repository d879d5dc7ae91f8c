import { diffArrays } from 'diff'

/** A stretch of text that both have, or only one of them. */
export interface TextRun {
  readonly text: string
  readonly was: 'same' | 'added' | 'removed'
}

// Texts that differ in more words than this have next to nothing in common, and comparing them would take seconds.
const wordsAtMost = 1_500

const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Two texts word by word, in any script; wholly removed and added where they have next to nothing in common. */
export function textRuns(before: string, after: string): readonly TextRun[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: wordsAtMost })
  if (!parts)
    return [
      { text: before, was: 'removed' },
      { text: after, was: 'added' },
    ]
  return parts.map(({ value, added, removed }) => ({ text: value.join(''), was: added ? 'added' : removed ? 'removed' : 'same' }))
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment)
}
