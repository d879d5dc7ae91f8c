import { isWholeCharacter } from '../../core/base/words.ts'
import { type Field, fields } from './word-sequence.ts'

interface FieldWeight {
  /** How much a word counts here, beside one in the body. */
  readonly boost: number
  /** How many words the field usually has; one in a longer field counts less, to the degree of `slope`. */
  readonly usual: number
  readonly slope: number
}

// Boosts and lengths settled on the judged set (tests/bench/judged): fixed, so that no article's weights depend on another's.
const weights: Readonly<Record<Field, FieldWeight>> = {
  title: { boost: 9, usual: 8, slope: 0.4 },
  insight: { boost: 4, usual: 30, slope: 0.4 },
  tags: { boost: 5, usual: 4, slope: 0.2 },
  excerpt: { boost: 2.5, usual: 50, slope: 0.5 },
  notes: { boost: 3, usual: 30, slope: 0.4 },
  source: { boost: 3, usual: 5, slope: 0.2 },
  body: { boost: 1, usual: 450, slope: 0.7 },
}

// Saturation of BM25: how soon another occurrence hardly counts any more.
const k1 = 1.4
const steps = 22
const finest = 16

/** Beginnings of so many letters have postings of their own; `h*` is one of them. */
export const longestShared = 3

/**
 * BM25F (Robertson, Zaragoza & Taylor, CIKM 2004): how often each word occurs, over all fields by their weight and length,
 * as a byte on a logarithmic scale; with each word its beginnings of up to three letters (`h*`, `ha*`, `har*`), which hundreds of words share.
 */
export function weighWords(words: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const frequencies = new Map<string, number>()
  for (const [index, field] of fields.entries()) {
    const found = words[index] ?? []
    const { boost, usual, slope } = weights[field]
    const each = boost / (1 - slope + (slope * found.length) / usual)
    for (const word of found) frequencies.set(word, (frequencies.get(word) ?? 0) + each)
  }
  const weighed = new Map<string, number>()
  for (const [word, frequency] of frequencies) {
    const weight = toByte(frequency)
    weighed.set(word, weight)
    if (!isWholeCharacter(word)) for (const start of sharedBeginnings(word)) weighed.set(start, Math.max(weighed.get(start) ?? 0, weight))
  }
  return weighed
}

function sharedBeginnings(word: string): readonly string[] {
  return Array.from({ length: Math.min(longestShared, word.length) }, (_, letter) => `${word.slice(0, letter + 1)}*`)
}

function toByte(frequency: number): number {
  return Math.min(255, Math.max(1, Math.round(steps * Math.log2(1 + frequency * finest))))
}

/** What a weight adds to a word's score before its rarity is counted in, by the weight's byte; 0 for none. */
export const saturated: Float64Array = Float64Array.from({ length: 256 }, (_, byte) => {
  const frequency = (2 ** (byte / steps) - 1) / finest
  return (frequency * (k1 + 1)) / (frequency + k1)
})

/** A weight byte lowered so that its frequency counts only that share; never to nothing. */
export function lessened(byte: number, share: number): number {
  return Math.max(1, Math.round(byte + steps * Math.log2(share)))
}
