/** Text as rules are looked for in it: words in lower case without accents, a space around each; CJK characters are words. */
export function foldedWords(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const words = plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}

/** True when a word or phrase stands in folded text, whole; one without any letter stands in none. */
export function standsIn(term: string, folded: string): boolean {
  const words = foldedWords(term)
  return words.trim() !== '' && folded.includes(words)
}
