import { wordsIn } from '../../base/words.ts'
import { operators, type SearchSurroundings } from './read-fact.ts'
import type { Clause, Fact, SearchQuery, SoughtWords, Understood } from './search-query.ts'
import { type TypedPart, typedParts } from './typed-parts.ts'

interface Reading {
  readonly clause: Clause | null
  readonly understood: Understood | null
}

const nothing: Reading = { clause: null, understood: null }

/**
 * Reads what the curator typed: words, "phrases", begin*, -without, this OR that, and `operator:value` (see `operators`).
 * An operator that nobody knows, or with a value that it does not know, is read as words. Never throws.
 */
export function readSearch(text: string, surroundings: SearchSurroundings): SearchQuery {
  const clauses: Clause[] = []
  const understood: Understood[] = []
  let joining = false
  for (const part of typedParts(text)) {
    if (part.text === 'OR' && clauses.length > 0) {
      joining = true
      continue
    }
    const reading = readPart(part, surroundings)
    if (!reading.clause) continue
    if (joining && joins(clauses.at(-1), reading.clause)) understood.push({ text: 'OR', kind: 'or' })
    const before = joining && joins(clauses.at(-1), reading.clause) ? clauses.pop() : undefined
    clauses.push({ ...reading.clause, anyOf: [...(before?.anyOf ?? []), ...reading.clause.anyOf] })
    if (reading.understood) understood.push(reading.understood)
    joining = false
  }
  return { clauses, understood }
}

function joins(before: Clause | undefined, next: Clause): boolean {
  return before !== undefined && !before.without && !next.without
}

function readPart(part: TypedPart, surroundings: SearchSurroundings): Reading {
  const operator = part.operator !== null && Object.hasOwn(operators, part.operator) ? operators[part.operator] : undefined
  if (!operator) return wordsOf(part, part.operator === null ? part.value : `${part.operator} ${part.value}`)
  // Nothing has been typed for it yet.
  if (part.value === '') return nothing
  const fact = operator(part.value, surroundings)
  return fact ? reading(part, fact, 'fact') : wordsOf(part, `${part.operator} ${part.value}`)
}

function wordsOf(part: TypedPart, text: string): Reading {
  const words = wordsIn(text)
  if (words.length === 0) return nothing
  const starred = !part.quoted && part.value.endsWith('*')
  const prefix = starred || (part.last && !part.minus)
  return reading(part, { is: 'words', words, prefix, exact: part.quoted }, kindOf(part, starred))
}

function kindOf({ quoted }: TypedPart, starred: boolean): Understood['kind'] {
  if (quoted) return 'phrase'
  return starred ? 'prefix' : 'word'
}

function reading({ text, minus }: TypedPart, asked: SoughtWords | Fact, kind: Understood['kind']): Reading {
  return { clause: { anyOf: [asked], without: minus }, understood: { text, kind } }
}
