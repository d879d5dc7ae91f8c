/** The fields of an article that are searched, in the order in which their words are kept. */
export const fields = ['title', 'insight', 'tags', 'excerpt', 'notes', 'source', 'body'] as const
export type Field = (typeof fields)[number]

// Between fields, so that no phrase goes from one to the next. No term has this number.
const fieldEnd = 0x80

/**
 * The words of a text as bytes, by term number and in order, field after field. A number's first byte has the high bit set and
 * the others have not, so that a run of words is found by its bytes alone (`findRun`).
 */
export function encodeSequence(words: readonly (readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(words.reduce((sum, field) => sum + field.length * 5 + 1, 0))
  let at = 0
  for (const [index, field] of words.entries()) {
    if (index > 0) bytes[at++] = fieldEnd
    for (const term of field) at = writeTerm(bytes, at, term)
  }
  return bytes.slice(0, at)
}

function writeTerm(bytes: Uint8Array, start: number, term: number): number {
  let at = start
  bytes[at++] = 0x80 | (term & 127)
  for (let rest = term >>> 7; rest > 0; rest >>>= 7) bytes[at++] = rest & 127
  return at
}

/** The words that were encoded, by field. */
export function decodeSequence(bytes: Uint8Array): readonly (readonly number[])[] {
  const words: number[][] = [[]]
  for (let at = 0; at < bytes.length;) {
    let term = (bytes[at++] ?? 0) & 127
    for (let shift = 7; (bytes[at] ?? 0x80) < 0x80; shift += 7) term |= (bytes[at++] ?? 0) << shift
    if (term === 0) words.push([])
    else words.at(-1)?.push(term)
  }
  return words
}

/** A run of words as bytes, to be looked for in sequences. */
export function encodeRun(terms: readonly number[]): Buffer {
  return Buffer.from(encodeSequence([terms]))
}

/** Where the run's end stands in a sequence from `from` on, or -1. */
export function findRun(sequence: Buffer, run: Buffer, from = 0): number {
  for (let at = sequence.indexOf(run, from); at >= 0; at = sequence.indexOf(run, at + 1)) {
    const end = at + run.length
    // Else the run ends within a longer number.
    if (end === sequence.length || (sequence[end] ?? 0) >= 0x80) return end
  }
  return -1
}

/** The term that stands at a place of a sequence; 0 at the end of a field. */
export function termAt(sequence: Uint8Array, place: number): number {
  let term = (sequence[place] ?? 0x80) & 127
  for (let at = place + 1, shift = 7; (sequence[at] ?? 0x80) < 0x80; at++, shift += 7) term |= (sequence[at] ?? 0) << shift
  return term
}
