/** A part of a text that every reader gets alike: the same object for each of them, so that what is made of it can be kept by it. */
export interface FixedText {
  readonly fixed: string
}

/** A text filled in for one reader, in parts: fixed ones, and those that are this reader's own. */
export type MergedText = readonly (string | FixedText)[]

/** The text as it reads. */
export function wordsOf(text: MergedText): string {
  return text.map(part => (typeof part === 'string' ? part : part.fixed)).join('')
}
