import type { Misspelling, Spelling } from '../../core/check/spelling/spelling.ts'
import { workerDesk, type WorkerLimits } from '../pages/worker-desk.ts'
import type { SpellingAnswer, SpellingQuestion } from './spelling-worker.ts'

const usual: WorkerLimits = { patience: 20_000, idle: 600_000, memory: 400 }
// Several long digests; a word weighs little.
const rememberedAtMost = 20_000

/** Hunspell in a worker, which is started when the first digest is checked; own dictionaries lie in `folder`. A dictionary that cannot be used is none. */
export function spelling(folder: string, limits: WorkerLimits = usual): Spelling {
  const desk = workerDesk<SpellingQuestion, SpellingAnswer>('spelling/spelling-worker', limits)
  const known = new Map<string, Misspelling | null>()
  return {
    async misspelt(language, words) {
      const keyOf = (word: string): string => `${language} ${word}`
      const unknown = words.filter(word => !known.has(keyOf(word)))
      if (unknown.length > 0) {
        const answer = await desk.ask({ language, words: unknown, folder })
        if (!answer?.misspelt) return null
        if (known.size > rememberedAtMost) known.clear()
        const wrong = new Map(answer.misspelt.map(each => [each.word, each]))
        for (const word of unknown) known.set(keyOf(word), wrong.get(word) ?? null)
      }
      return words.flatMap(word => known.get(keyOf(word)) ?? [])
    },
  }
}
