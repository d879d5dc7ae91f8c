/** A word of a text, and where it stands. */
export interface SpeltWord {
  readonly word: string
  /** Its first code unit. */
  readonly at: number
  /** Whether it is written with a capital although no sentence begins with it: then it is a name. */
  readonly isName: boolean
}

// What is written in a text and is none of its words: code, marks of HTML and Markdown, addresses, merge fields, empty places.
const unspelt = [
  /```[^`]*```|`[^`\n]*`/g,
  /\{\{[^{}]*\}\}|\[\[[^[\]]*\]\]/g,
  /<[^<>]*>|&[#\w]+;/g,
  /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|^ {0,3}\[[^[\]\n]+\]:.*$/gm,
  /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:)[^\s<>()]+/gi,
  /[^\s<>()@]{1,100}@[^\s<>()]+|[@#][\p{L}\p{N}_-]+/gu,
  /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+(?:[./\\][\p{L}\p{N}_-]+)+/gu,
]
const wordPattern = /(?<![\p{L}\p{M}\p{N}_]|[\p{L}\p{M}\p{N}]['’-])\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}_])/gu
// Shorter ones are initials and units.
const shortest = 3

/** The words of a text in Markdown that a dictionary may be asked for: no abbreviations in capitals, no `camelCase`, no addresses. */
export function wordsOf(markdown: string): readonly SpeltWord[] {
  const text = unspelt.reduce((now, pattern) => now.replace(pattern, found => ' '.repeat(found.length)), markdown)
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }): SpeltWord[] => {
    if (word.length < shortest || /\p{Lu}['’-]?\p{Lu}|\p{Ll}\p{Lu}/u.test(word)) return []
    return [{ word, at: index, isName: /^\p{Lu}/u.test(word) && !beginsSentence(text.slice(Math.max(0, index - 40), index)) }]
  })
}

/** The text with one word written otherwise wherever it stands as a word. */
export function rewritten(markdown: string, word: string, instead: string): string {
  return wordsOf(markdown)
    .filter(found => found.word === word)
    .reduceRight((now, { at }) => now.slice(0, at) + instead + now.slice(at + word.length), markdown)
}

function beginsSentence(before: string): boolean {
  return /(?:^|[.!?…:\n"“„‘«])[\s"'“”„‘’«»()[\]*_>#-]*(?:\d+[.)]\s*)?$/u.test(before)
}
