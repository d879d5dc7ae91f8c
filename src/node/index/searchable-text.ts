// Scripts written without spaces, and Korean, whose particles stick to the word: each character is a word of its own,
// and a run of them is looked for as a phrase. The tokenizer would take a whole sentence for one word.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

// Soft hyphens and zero-width characters are invisible and would cut a word in two; the tokenizer takes controls, NUL above all, for the end.
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/** Text as the full-text index and its queries both see it: one form of each letter, nothing invisible. */
export function searchable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(unspaced, ' $& ')
}
