import { sampleFiles } from '../../src/node/sample/sample-files.ts'
import { dice } from './dice.ts'

const wordTypes = 150_000
const drawn = 1 << 20
const starts = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh sk sl st str t th tr v w wh'.split(' ')
const middles = 'a ai ar e ea el en er i ie il in o oa on or ou u un ur'.split(' ')
const ends = 'b ck d dge ft g l ld ll m mp n nd ng nt p r rd rk rn s sh st t th ve x'.split(' ')

const { articles: samples } = await sampleFiles()

/** The sample library's words, the most frequent first, and then made-up ones: as many as a newspaper's archive has. */
export const vocabulary: readonly string[] = allWords()

/** Places in the vocabulary as texts draw them: the n-th word about one n-th as often as the first (Zipf). */
export const draws: Uint32Array = zipf()

function allWords(): readonly string[] {
  const counts = new Map<string, number>()
  for (const { title, insight, paragraphs } of samples)
    for (const word of [title, insight, ...paragraphs]
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = new Set([...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word))
  const random = dice(7)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  while (words.size < wordTypes) {
    const syllables = 1 + Math.floor(random() * 3)
    words.add(Array.from({ length: syllables }, () => pick(starts) + pick(middles)).join('') + pick(ends))
  }
  return [...words]
}

function zipf(): Uint32Array {
  const weights = Float64Array.from({ length: wordTypes }, (_, rank) => 1 / (rank + 2.7))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const table = new Uint32Array(drawn)
  let rank = 0
  let reached = (weights[0] ?? 0) / sum
  for (let at = 0; at < drawn; at++) {
    while (reached < at / drawn && rank < wordTypes - 1) reached += (weights[++rank] ?? 0) / sum
    table[at] = rank
  }
  return table
}
