import { parentPort } from 'node:worker_threads'
import { createHunspellFromStrings } from 'hunspell-wasm'
import type { Misspelling } from '../../core/check/spelling/spelling.ts'
import { dictionariesOf } from './dictionaries.ts'
import { type Dictionary, misspeltWords } from './speller.ts'

/** What the worker is asked. */
export interface SpellingQuestion {
  readonly language: string
  readonly words: readonly string[]
  /** Where the curator's own dictionaries lie. */
  readonly folder: string
}

/** Null for a language without a dictionary. */
export type SpellingAnswer = { readonly misspelt: readonly Misspelling[] | null }

const opened = new Map<string, Promise<readonly Dictionary[]>>()

parentPort?.on('message', (question: SpellingQuestion) => {
  void misspelt(question).then(found => parentPort?.postMessage({ misspelt: found } satisfies SpellingAnswer))
})

async function misspelt({ language, words, folder }: SpellingQuestion): Promise<readonly Misspelling[] | null> {
  const opening = opened.get(language) ?? open(language, folder)
  opened.set(language, opening)
  const dictionaries = await opening
  return dictionaries.length === 0 ? null : misspeltWords(dictionaries, language, words)
}

async function open(language: string, folder: string): Promise<readonly Dictionary[]> {
  const files = await dictionariesOf(language, folder)
  return Promise.all(files.map(({ aff, dic }) => createHunspellFromStrings(aff, dic)))
}
