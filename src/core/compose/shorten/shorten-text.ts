import { countWords } from '../../base/text.ts'
import { type ScoredSentence, scoreSentences } from './score-sentences.ts'
import { sentencesOf } from './sentences.ts'

export interface ShortenOptions {
  /** About so many words, never more where a whole sentence fits; null for the one sentence that stands best for the whole. */
  readonly words: number | null
  readonly language: string | null
}

// What lies behind this is not looked at: a news story is told by then.
const charactersRead = 30_000
/** Sentences that share this much of their words say the same. */
const sameShare = 0.6

/** An excerpt of whole sentences, in their order, that stand best for the text: the shortest good one where none fits. Empty for an empty text. */
export function shortenText(text: string, { words, language }: ShortenOptions): string {
  const scored = scoreSentences(sentencesOf(text.slice(0, charactersRead), language), language)
  const ranked = scored.toSorted((a, b) => b.score - a.score || a.at - b.at)
  const [best] = ranked
  if (!best) return ''
  if (words === null) return best.text
  const chosen = fitting(ranked, words)
  if (chosen.length > 0)
    return chosen
      .toSorted((a, b) => a.at - b.at)
      .map(sentence => sentence.text)
      .join(' ')
  return shortestOf(ranked.slice(0, 5))
}

/** The best sentences that fit together and do not say the same. */
function fitting(ranked: readonly ScoredSentence[], words: number): readonly ScoredSentence[] {
  const chosen: ScoredSentence[] = []
  let left = words
  for (const sentence of ranked) {
    const length = countWords(sentence.text)
    if (length === 0 || length > left || chosen.some(other => saySame(sentence, other))) continue
    chosen.push(sentence)
    left -= length
  }
  return chosen
}

function saySame({ stems: a }: ScoredSentence, { stems: b }: ScoredSentence): boolean {
  const shared = [...a].filter(stem => b.has(stem)).length
  return shared > 0 && shared / Math.min(a.size, b.size) >= sameShare
}

function shortestOf(sentences: readonly ScoredSentence[]): string {
  return sentences.toSorted((a, b) => countWords(a.text) - countWords(b.text))[0]?.text ?? ''
}
