/** How many marks a text's signature has. */
const marks = 64
// Fewer words than this make no text worth comparing.
const fewestWords = 40
const wordsTogether = 3

/**
 * A text's likeness in 64 bytes, by one-permutation MinHash (Li, Owen & Zhang, NIPS 2012): each run of three words falls into one
 * of 64 bins, and the smallest hash in a bin leaves its mark there, 1…255. Two texts share about as many marks as runs of words.
 * All zeros for a text that is too short.
 */
export function signatureOf(terms: readonly number[]): Uint8Array {
  const signature = new Uint8Array(marks)
  if (terms.length < fewestWords) return signature
  const smallest = new Uint32Array(marks).fill(0xffffffff)
  for (let at = 0; at + wordsTogether <= terms.length; at++) {
    const hash = mix(mix(mix(terms[at] ?? 0) + (terms[at + 1] ?? 0)) + (terms[at + 2] ?? 0))
    const bin = hash & (marks - 1)
    const rest = hash >>> 6
    if (rest < (smallest[bin] ?? 0)) smallest[bin] = rest
  }
  for (const [bin, value] of smallest.entries()) if (value !== 0xffffffff) signature[bin] = 1 + (mix(value) % 255)
  return signature
}

/** How alike two signatures are, 0 to 1, in `all` from the place of each; 0 when one is of no text. */
export function likeness(all: Uint8Array, one: number, other: number): number {
  let same = 0
  let filled = 0
  for (let mark = 0; mark < marks; mark++) {
    const [a, b] = [all[one + mark] ?? 0, all[other + mark] ?? 0]
    if (a !== 0 || b !== 0) filled += 1
    if (a !== 0 && a === b) same += 1
  }
  // One in 255 marks agrees by chance.
  return filled === 0 ? 0 : Math.max(0, (same / filled - 1 / 255) / (1 - 1 / 255))
}

export { marks as signatureLength }

/** A number that is the same for titles of the same words, in any order; 0 when they are too few to tell anything. */
export function titleMark(words: readonly string[]): number {
  const telling = [...new Set(words)].toSorted()
  if (telling.filter(word => /\p{L}{3}/u.test(word)).length < 4 && telling.join('').length < 24) return 0
  let hash = 0
  for (const character of telling.join(' ')) hash = mix(hash + (character.codePointAt(0) ?? 0))
  return hash || 1
}

/** Spreads a number's bits (the finaliser of MurmurHash3). */
function mix(number: number): number {
  let hash = number | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
