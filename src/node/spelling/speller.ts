import type { Hunspell } from 'hunspell-wasm'
import type { Misspelling } from '../../core/check/spelling/spelling.ts'

/** The little of Hunspell that spelling takes. */
export type Dictionary = Pick<Hunspell, 'testSpelling' | 'getSpellingSuggestions'>

// Hunspell's English lists name words one by one, and leave out many that everybody forms.
const englishPrefix = /^(?:anti|co|inter|multi|non|over|pre|re|semi|un|under)-?(?=.{5})/
const englishPlural = /(?<=[^s]{4})s$/

/** Café, naïve: English may write them, and need not. */
const unaccented = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

/** What is misspelt of these words: what none of the dictionaries has, with what they suggest. */
export function misspeltWords(dictionaries: readonly Dictionary[], language: string, words: readonly string[]): readonly Misspelling[] {
  const isRight = (word: string): boolean => dictionaries.some(dictionary => dictionary.testSpelling(word))
  const main = language.split('-')[0]?.toLowerCase() ?? ''
  const isFormed = (word: string): boolean =>
    main === 'en' && [unaccented(word), word.replace(englishPlural, ''), word.toLowerCase().replace(englishPrefix, '')].some(isRight)
  return words.flatMap((word): Misspelling[] => {
    if (isRight(word) || isFormed(word)) return []
    const suggestions = [...new Set(dictionaries.flatMap(dictionary => dictionary.getSpellingSuggestions(word)))]
    // A word that begins a sentence and that nothing but names resembles is a name itself. German gives a capital to every noun.
    const isName = main !== 'de' && /^\p{Lu}/u.test(word) && !suggestions.some(suggestion => isRight(suggestion.toLowerCase()))
    return isName ? [] : [{ word, suggestions }]
  })
}
