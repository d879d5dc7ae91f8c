import { isWholeCharacter } from '../../core/base/words.ts'
import type { SoughtWords } from '../../core/library/search/search-query.ts'
import type { OpenIndex } from './open-index.ts'
import { encodeRun, findRun, termAt } from './word-sequence.ts'
import { lessened, longestShared } from './word-weights.ts'

/** The articles that have some words, by number: how much the words weigh in each, 0 in those without. */
export interface Match {
  readonly weights: Uint8Array
  /** In how many articles. */
  readonly count: number
  /** The terms that the words are, where a whole run of them is known: for telling whether they stand beside others. */
  readonly run: readonly number[]
}

/** A match of words that are spelt a little otherwise, and the one that is read for it. */
export interface NearMatch extends Match {
  readonly typed: string
  readonly read: string
}

type Parts = Pick<OpenIndex, 'store' | 'terms' | 'postings' | 'texts' | 'spelling'>

// An article with the plural of a word counts this much of one with the word itself.
const shareOfPlural = 0.4

/** Finds words as they are typed, and, where one stands alone unquoted, their plural or singular. */
export function matchWords(parts: Parts, { words, prefix, exact }: SoughtWords): Match {
  const [only = ''] = words
  if (words.length > 1) return matchRun(parts, words, prefix)
  const match = newMatch(parts)
  if (prefix) match.addBeginning(only)
  else match.add(parts.terms.find(only), 1)
  if (!exact) for (const other of otherNumber(only)) match.add(parts.terms.find(other), shareOfPlural)
  return match.done([parts.terms.find(only)])
}

/** Finds a word in near spellings, when it is found nowhere or next to nowhere as it is typed; null when there are none. */
export function matchNear(parts: Parts, { words, prefix, exact }: SoughtWords, count: number): NearMatch | null {
  const [only, more] = words
  if (exact || only === undefined || more !== undefined || count > fewest) return null
  const found = parts.spelling.nearest(only, prefix)
  const [likeliest] = found
  if (!likeliest) return null
  const match = newMatch(parts)
  for (const { term } of found) match.add(term, 1)
  const near = match.done([likeliest.term])
  return near.count < count * timesMore + 1 ? null : { ...near, typed: only, read: likeliest.word }
}

// A word that so few articles have may be a slip of theirs, when this many times more have one that is near.
const fewest = 2
const timesMore = 20

function matchRun(parts: Parts, words: readonly string[], prefix: boolean): Match {
  const whole = prefix && !isWholeCharacter(words.at(-1) ?? '') ? words.slice(0, -1) : words
  const run = whole.map(parts.terms.find)
  if (run.includes(0)) return newMatch(parts).done([])
  const each = run.map(term => singleTerm(parts, term))
  const endings = whole.length === words.length ? null : new Set(parts.terms.beginning(words.at(-1) ?? ''))
  const weights = new Uint8Array(parts.store.columns.present.length)
  let candidates = 0
  for (let n = 1; n < weights.length; n++) {
    let least = 255
    for (const match of each) least = Math.min(least, match.weights[n] ?? 0)
    weights[n] = least
    if (least > 0) candidates += 1
  }
  const count = run.length === 1 && !endings ? candidates : keepWithRun(parts, weights, candidates, run, endings)
  return { weights, count, run: endings ? [] : run }
}

// With more candidates than this, all texts are gone through once rather than the candidates' one by one.
const lookedAtSingly = 5000

/** Leaves the weights of those articles in which a run of words stands, before one of the endings where there are any; how many. */
function keepWithRun(
  { texts }: Parts,
  weights: Uint8Array,
  candidates: number,
  run: readonly number[],
  endings: ReadonlySet<number> | null,
): number {
  const bytes = encodeRun(run)
  const having = new Uint8Array(weights.length)
  const goesOn = (rest: Buffer): boolean => atNumberEnd(rest) && (endings === null || (rest.length > 0 && endings.has(termAt(rest, 0))))
  const together = candidates > lookedAtSingly && texts.eachWith(bytes, (n, rest) => void (goesOn(rest) && (having[n] = 1)))
  let count = 0
  for (let n = 1; n < weights.length; n++) {
    if (weights[n] === 0) continue
    if (together ? having[n] === 1 : standsIn(texts.of(n), bytes, endings)) count += 1
    else weights[n] = 0
  }
  return count
}

/** Else a run that was found by its bytes ends within a longer number. */
function atNumberEnd(rest: Buffer): boolean {
  return rest.length === 0 || (rest[0] ?? 0) >= 0x80
}

function standsIn(sequence: Buffer | null, run: Buffer, endings: ReadonlySet<number> | null): boolean {
  if (!sequence) return false
  for (let end = findRun(sequence, run); end >= 0; end = findRun(sequence, run, end))
    if (endings === null || endings.has(termAt(sequence, end))) return true
  return false
}

function singleTerm(parts: Parts, term: number): Match {
  const match = newMatch(parts)
  match.add(term, 1)
  return match.done([term])
}

function newMatch({ store, postings, terms }: Parts) {
  const weights = new Uint8Array(store.columns.present.length)
  let count = 0
  function put(n: number, weight: number): void {
    const now = weights[n] ?? 0
    if (now === 0) count += 1
    if (weight > now) weights[n] = weight
  }
  function add(term: number, share: number): void {
    if (term !== 0) postings.read(term, share === 1 ? put : (n, weight) => put(n, lessened(weight, share)))
  }
  return {
    add,
    addBeginning(start: string): void {
      if (isWholeCharacter(start)) add(terms.find(start), 1)
      else if (start.length <= longestShared) add(terms.find(`${start}*`), 1)
      else postings.readBeginning(start, put)
    },
    done: (run: readonly number[]): Match => ({ weights, count, run: run.includes(0) ? [] : run }),
  }
}

/** The plural of a singular and the other way about, as English and some of its neighbours make them. */
function otherNumber(word: string): readonly string[] {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)]
  if (word.endsWith('ss')) return [`${word}es`]
  if (word.endsWith('s')) return [word.slice(0, -1)]
  return word.endsWith('y') ? [`${word.slice(0, -1)}ies`, `${word}s`] : [`${word}s`, `${word}es`]
}
