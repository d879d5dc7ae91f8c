import { keyWordsIn } from '../arrange/key-words.ts'

/** A sentence and how well it would stand for the whole. */
export interface ScoredSentence {
  readonly text: string
  readonly at: number
  readonly stems: ReadonlySet<string>
  readonly score: number
}

/** The first sentences say what a text is about; what comes later counts ever less, but never nothing. */
const positionWeight = (at: number): number => 0.4 + 0.6 / (1 + at / 3)

// Words that lean on the sentence before: a blurb that begins with one begins in the middle.
const leaning = /^(?:and|but|so|then|also|however|he|she|it|they|this|that|these|those|there|his|her|their|yet|or|nor)\b/i

/** Scores sentences by how much of what the text speaks of most they say, and by where they stand. */
export function scoreSentences(sentences: readonly string[], language: string | null): readonly ScoredSentence[] {
  const stems = sentences.map(sentence => new Set(keyWordsIn(sentence, language).map(({ stem }) => stem)))
  const spread = new Map<string, number>()
  for (const words of stems) for (const stem of words) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  return sentences.map((text, at) => {
    const words = stems[at] ?? new Set<string>()
    // A word that only this sentence has does not tie it to the rest.
    const shared = [...words].reduce((sum, stem) => sum + Math.log(spread.get(stem) ?? 1), 0)
    const centrality = shared / Math.sqrt(words.size + 4)
    const fitness = words.size < 3 ? 0.3 : leaning.test(text) ? 0.6 : 1
    return { text, at, stems: words, score: (0.2 + centrality) * positionWeight(at) * fitness }
  })
}
