/** A word that no dictionary of its language has, and what may be meant, the likeliest first. */
export interface Misspelling {
  readonly word: string
  readonly suggestions: readonly string[]
}

/** The dictionaries of the world. */
export interface Spelling {
  /** Those of these words that are in no dictionary of the language (BCP 47); null for a language that has none, of which nothing is known. */
  misspelt(language: string, words: readonly string[]): Promise<readonly Misspelling[] | null>
}
