import { z } from 'zod'
import type { Answering } from '../../base/answering.ts'
import type { Collection } from '../../base/collection.ts'
import type { Undoable } from '../../base/port.ts'
import { Problem } from '../../base/problem.ts'
import { shorten } from '../../base/text.ts'
import type { UndoLog } from '../../base/undo-log.ts'

/** A word that the curator holds for right, whatever the dictionaries say; its id is the word in small letters. */
export const OwnWord = z.object({ id: z.string(), word: z.string() })
export type OwnWord = z.infer<typeof OwnWord>

/** What hosts may ask of the curator's own words. */
export interface OwnWordsOperations {
  /** In the order of the alphabet. */
  'spelling.words': () => readonly string[]
  /** Each is right from then on, in every digest and however it is written large. Throws bad-input for what is no single word. */
  'spelling.add': (words: readonly string[]) => Undoable | null
  /** Each is what the dictionaries say again. */
  'spelling.remove': (words: readonly string[]) => Undoable | null
}

/** What the curator's own words are kept in. */
export interface OwnWordsPorts {
  readonly ownWords: Collection<OwnWord>
  readonly undo: UndoLog
}

/** The id of a word: it is the same word in capitals, and with either apostrophe. */
export function idOfWord(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").toLowerCase()
}

/** The operations on the curator's own words. */
export function ownWordsOperations({ ownWords, undo }: OwnWordsPorts): Answering<OwnWordsOperations> {
  return {
    'spelling.words': async () => (await ownWords.all()).map(({ word }) => word).toSorted((a, b) => a.localeCompare(b)),
    async 'spelling.add'(words) {
      const byId = new Map(words.map(word => [idOfWord(singleWord(word)), word.trim()]))
      const changes = await ownWords.changeMany([...byId.keys()], (now, id) => now ?? { id, word: byId.get(id) ?? id })
      return undo.remember(`Added ${quoted(words)} to your words`, changes)
    },
    async 'spelling.remove'(words) {
      const changes = await ownWords.changeMany(
        words.map(word => idOfWord(word.trim())),
        () => undefined,
      )
      return undo.remember(`Removed ${quoted(words)} from your words`, changes)
    },
  }
}

function singleWord(text: string): string {
  const word = text.trim()
  if (/^[\p{L}\p{M}\p{N}'’-]{1,100}$/u.test(word)) return word
  throw new Problem('bad-input', `“${shorten(text, 60)}” is no single word.`, 'Add words one by one, without spaces.')
}

function quoted(words: readonly string[]): string {
  return words.length === 1 ? `“${shorten(words[0] ?? '', 40)}”` : `${words.length} words`
}
