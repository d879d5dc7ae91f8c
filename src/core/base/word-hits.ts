import { foldText, wordsIn } from './words.ts'

/** Words to find in a text, folded and parted by spaces: a run of them; the last may be the beginning of one. */
export interface SoughtText {
  readonly text: string
  readonly prefix: boolean
}

/** Where something that was sought stands in a text: from `start` to before `end`. */
export interface Hit {
  readonly start: number
  readonly end: number
}

interface Place extends Hit {
  readonly word: string
}

/** Where the sought words stand, in order, in any case and accents; of a word that only begins so, its beginning. */
export function hitsIn(text: string, sought: readonly SoughtText[]): readonly Hit[] {
  const runs = sought
    .map(({ text: words, prefix }) => ({ words: words.split(' ').filter(Boolean), prefix }))
    .filter(({ words }) => words.length > 0)
  if (runs.length === 0) return []
  const places = placesIn(text)
  const hits: Hit[] = []
  for (let at = 0; at < places.length; at++) {
    const found = runs.map(({ words, prefix }) => hitAt(places, at, words, prefix)).filter(hit => hit !== null)
    const longest = found.toSorted((a, b) => b.end - a.end)[0]
    if (longest && longest.start >= (hits.at(-1)?.end ?? 0)) hits.push(longest)
  }
  return hits
}

function hitAt(places: readonly Place[], at: number, words: readonly string[], prefix: boolean): Hit | null {
  const [first, last] = [places[at], places[at + words.length - 1]]
  if (!first || !last) return null
  const begins = words.slice(0, -1).every((word, index) => places[at + index]?.word === word)
  const ending = words.at(-1) ?? ''
  if (!begins || !(prefix ? last.word.startsWith(ending) : last.word === ending)) return null
  // Folding seldom changes how long a word is; where it does, the whole of it is meant.
  const whole = last.word === ending || last.end - last.start !== last.word.length
  return { start: first.start, end: whole ? last.end : last.start + ending.length }
}

function placesIn(text: string): readonly Place[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu)].flatMap(({ 0: found, index }) => partsOf(found, index))
}

/** A run of a script written without spaces is several words, each as long as it looks. */
function partsOf(found: string, start: number): readonly Place[] {
  const words = wordsIn(found)
  const [only] = words
  if (words.length === 1 && only !== undefined) return [{ word: only, start, end: start + found.length }]
  if (words.join('').length !== found.length) return [{ word: foldText(found), start, end: start + found.length }]
  const places: Place[] = []
  let at = start
  for (const word of words) {
    places.push({ word, start: at, end: at + word.length })
    at += word.length
  }
  return places
}
