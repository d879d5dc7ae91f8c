import { foldText } from '../../base/words.ts'
import { functionWords } from './function-words.ts'
import { stopWords } from './stop-words.ts'

/** A word that says something of what a text is about. */
export interface KeyWord {
  /** One form of it for all spellings. */
  readonly stem: string
  readonly written: string
  /** True where it follows right after the key word before it. */
  readonly joined: boolean
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const byLanguage = new Map<string, ReadonlySet<string>>()

/** The key words of a text, in order: function words of its language (BCP 47; English where none is known) and fragments left out. Any script. */
export function keyWordsIn(text: string, language: string | null): readonly KeyWord[] {
  const code = (language ?? 'en').split('-')[0]?.toLowerCase() ?? 'en'
  const stops = stopWordsOf(code)
  const found: KeyWord[] = []
  let joined = false
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) {
      joined &&= /^[\s-]$/.test(segment)
      continue
    }
    const written = segment.replace(/[’']s?$/u, '')
    const folded = foldText(written)
    const stem = code === 'en' ? singular(folded) : folded
    if (tooShort(folded) || stops.has(folded) || stops.has(stem)) joined = false
    else {
      found.push({ stem, written, joined })
      joined = true
    }
  }
  return found
}

function stopWordsOf(code: string): ReadonlySet<string> {
  const known = byLanguage.get(code)
  if (known) return known
  // Pages in other languages are full of English names and words too.
  const words = new Set([...stopWords, ...(functionWords[code] ?? '').split(' ').map(foldText)])
  byLanguage.set(code, words)
  return words
}

/** One letter says nothing in any script, two say nothing in one that spells; nor does a number. */
function tooShort(word: string): boolean {
  if (!/\p{L}/u.test(word)) return true
  return Array.from(word).length < (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}/u.test(word) ? 2 : 3)
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}
