/** One thing that a search asks for: a word or a "phrase" that must be there, or with `-` must not. */
export interface SearchTerm {
  readonly text: string
  readonly excluded: boolean
  /** The last word is still being typed: it also stands for every word that begins with it. */
  readonly unfinished: boolean
}

// Each term costs a look-up, and nobody types this many: what is longer is a paste, found by its first words.
const termsRead = 32

/** Reads what the curator typed: `words`, `"a phrase"`, `-without`, `-"this phrase"`. Anything typed has a reading. */
export function searchTerms(text: string): readonly SearchTerm[] {
  const typed = plain(text)
  return [...typed.matchAll(/(?<minus>-?)(?:"(?<phrase>[^"]*)(?<close>"?)|(?<word>[^\s"]+))/g)]
    .map(({ 0: match, index, groups = {} }) => ({
      text: (groups['phrase'] ?? groups['word'] ?? '').trim(),
      excluded: groups['minus'] === '-',
      unfinished: groups['minus'] === '' && groups['close'] !== '"' && index + match.length === typed.length,
    }))
    .filter(term => /[\p{L}\p{N}]/u.test(term.text))
    .slice(0, termsRead)
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[“”„«»]/g, '"')
    .trimEnd()
}
