import { type Clause, isWords, type SearchQuery, type SoughtWords } from '../../core/library/search/search-query.ts'
import { factFilter } from './fact-filter.ts'
import type { IndexParts } from './index-parts.ts'
import { type Match, matchNear, matchWords, type NearMatch } from './match-words.ts'
import type { OpenIndex } from './open-index.ts'
import { saturated } from './word-weights.ts'

/** How well an article answers a search: every word as typed, every word or its near spelling, or most of the words. */
export const grades = { most: 1, near: 2, all: 3 } as const

/** The articles that answer a search, by number. */
export interface WeighedArticles {
  /** One of `grades`, 0 for those that do not. */
  readonly grade: Uint8Array
  readonly score: Float32Array
  /** How many have each grade. */
  readonly counts: readonly number[]
  readonly matches: readonly ClauseMatch[]
}

/** What was found for one clause. */
export interface ClauseMatch {
  readonly match: Match
  readonly near: NearMatch | null
  /** How much the clause's rarity makes it count. */
  readonly rarity: number
}

/** Weighs the allowed articles by the words of a search (BM25). `allowed` is 1 for those that the filters leave. */
export function weighArticles(index: OpenIndex, { clauses }: SearchQuery, allowed: Uint8Array): WeighedArticles {
  const worded = clauses.filter(({ anyOf }) => anyOf.some(isWords))
  for (const clause of worded) if (clause.without) takeOut(allowed, matchAny(index, clause))
  const matches = worded.filter(({ without }) => !without).map(clause => matchClause(index, clause))
  const grade = new Uint8Array(allowed.length)
  const score = new Float32Array(allowed.length)
  const counts = [0, 0, 0, 0]
  for (let n = 1; n < allowed.length; n++) {
    if (allowed[n] === 0) continue
    let found = 0
    let near = 0
    let sum = 0
    for (const { match, near: other, rarity } of matches) {
      const weight = match.weights[n] ?? 0
      const nearWeight = other?.weights[n] ?? 0
      if (weight > 0) found += 1
      else if (nearWeight > 0) near += 1
      sum += rarity * (saturated[weight > 0 ? weight : nearWeight] ?? 0)
    }
    const reached = gradeOf(found, near, matches.length)
    grade[n] = reached
    score[n] = sum
    counts[reached] = (counts[reached] ?? 0) + 1
  }
  return { grade, score, counts, matches }
}

function gradeOf(found: number, near: number, asked: number): number {
  if (found === asked) return grades.all
  if (found + near === asked) return grades.near
  return (found + near) * 2 > asked ? grades.most : 0
}

function matchClause(index: OpenIndex, clause: Clause): ClauseMatch {
  const match = matchAny(index, clause)
  const [first] = clause.anyOf
  const near = clause.anyOf.length === 1 && first && isWords(first) ? matchNear(index, first, match.count) : null
  return { match, near, rarity: rarityOf(index, near && match.count === 0 ? near.count : match.count) }
}

/** The usual measure of BM25, never negative. */
function rarityOf({ store }: Pick<IndexParts, 'store'>, count: number): number {
  return Math.log(1 + (store.count - count + 0.5) / (count + 0.5))
}

function matchAny(index: OpenIndex, { anyOf }: Clause): Match {
  const [first, ...others] = anyOf.map(part => (isWords(part) ? matchWords(index, part) : matchFact(index, part)))
  if (!first || others.length === 0) return first ?? { weights: new Uint8Array(index.store.columns.present.length), count: 0, run: [] }
  const weights = first.weights
  for (const other of others) for (let n = 1; n < weights.length; n++) weights[n] = Math.max(weights[n] ?? 0, other.weights[n] ?? 0)
  return { weights, count: weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0), run: [] }
}

/** A fact beside words (`herring OR tag:fish`) weighs as a word said once. */
function matchFact(index: OpenIndex, fact: Exclude<Clause['anyOf'][number], SoughtWords>): Match {
  const meant = factFilter(fact, index)
  const weights = index.store.columns.present.map((present, n) => (present === 1 && meant(n) ? saidOnce : 0))
  return { weights, count: weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0), run: [] }
}

const saidOnce = 90

function takeOut(allowed: Uint8Array, { weights }: Match): void {
  for (let n = 1; n < allowed.length; n++) if ((weights[n] ?? 0) > 0) allowed[n] = 0
}
