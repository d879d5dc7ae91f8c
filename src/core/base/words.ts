// Scripts written without spaces, and Korean, whose particles stick to the word: each character is a word of its own,
// and a run of them is looked for as a phrase.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

// Soft hyphens and zero-width characters are invisible and would cut a word in two.
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

// Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels: optional in writing. Marks of other scripts are letters' parts.
const optionalMarks = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g

// Letters that Unicode does not take apart, as people type them without their keyboard.
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ς: 'σ' }

/** Text as it is compared: one form of each letter, no case, no accents, nothing invisible. */
export function foldText(text: string): string {
  // What most text is made of needs none of it.
  // oxlint-disable-next-line no-control-regex
  if (/^[\u0000-\u007F]*$/.test(text)) return text.toLowerCase()
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(optionalMarks, '')
    .normalize('NFC')
    .replace(/[ßæœøđðłþıς]/g, letter => letters[letter] ?? letter)
}

/** The words of a text, folded, in order; each character of a script written without spaces counts as one. */
export function wordsIn(text: string): readonly string[] {
  const folded = foldText(text)
  if (!unspaced.test(folded)) return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return folded.match(tokens) ?? []
}

const tokens = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}])+`, 'gu')

/** True for a word that is one character of a script written without spaces: it begins no longer one. */
export function isWholeCharacter(word: string): boolean {
  return unspaced.test(word)
}
