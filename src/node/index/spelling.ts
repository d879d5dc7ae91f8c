import { isWholeCharacter } from '../../core/base/words.ts'
import { editDistance } from './edit-distance.ts'
import type { IndexParts } from './index-parts.ts'

/** Finds the words that a curator may have meant. */
export interface Spelling {
  /**
   * The terms nearest to a word, the most common first: one letter off in words of four letters or more, two in those of eight.
   * `start` compares with beginnings of words, for one that is still being typed. Words with digits are never near others.
   */
  nearest(word: string, start: boolean): readonly { readonly term: number; readonly word: string; readonly size: number }[]
}

const readings = 3
// One that is this much rarer than the likeliest reading is hardly meant.
const rarest = 1 / 20

/** Near spellings among the words of an index, which are held in memory from the first question on. */
export function spelling({ terms, postings }: Pick<IndexParts, 'terms' | 'postings'>): Spelling {
  const numbers: number[] = []
  const words: string[] = []
  // Which letters a word has, a bit each: most words are told apart by that alone.
  const letters: number[] = []
  let seen = 0

  function catchUp(): void {
    for (const [term, word] of terms.after(seen)) {
      seen = term
      if (!isSpelt(word)) continue
      numbers.push(term)
      words.push(word)
      letters.push(lettersOf(word))
    }
  }
  function within(typed: string, most: number, start: boolean): readonly { readonly index: number; readonly distance: number }[] {
    const wanted = lettersOf(typed)
    const found: { index: number; distance: number }[] = []
    for (const [index, word] of words.entries()) {
      if (word.length < typed.length - most || (!start && word.length > typed.length + most)) continue
      const has = letters[index] ?? 0
      if (bitsIn(wanted & ~has) > most || (!start && bitsIn(has & ~wanted) > most)) continue
      const distance = editDistance(typed, word, most, start)
      if (distance <= most) found.push({ index, distance })
    }
    return found
  }
  return {
    nearest(word, start) {
      const most = toleranceFor(word)
      if (most === 0) return []
      catchUp()
      const found = within(word, most, start)
      const least = Math.min(...found.map(({ distance }) => distance))
      const sized = found
        .filter(({ distance }) => distance === least && distance > 0)
        .map(({ index }) => ({ term: numbers[index] ?? 0, word: words[index] ?? '', size: postings.sizeOf(numbers[index] ?? 0) }))
        .filter(({ size }) => size > 0)
        .toSorted((a, b) => b.size - a.size)
      return sized.filter(({ size }) => size >= (sized[0]?.size ?? 0) * rarest).slice(0, readings)
    },
  }
}

function toleranceFor(word: string): number {
  if (!isSpelt(word)) return 0
  return word.length >= 8 ? 2 : 1
}

function isSpelt(word: string): boolean {
  return word.length >= 4 && !isWholeCharacter(word) && /^[\p{L}\p{M}]+$/u.test(word)
}

function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitsIn(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1
  return count
}
