import { foldText } from '../../core/base/words.ts'
import type { ArticleFact, Fact } from '../../core/library/search/search-query.ts'
import { factBits, type NumberedColumn, stateBits, states } from './article-columns.ts'
import type { IndexParts } from './index-parts.ts'

/** Whether the article of a number is meant. */
export type Meant = (n: number) => boolean

/** The articles for which a fact is true; names in any case and accents. */
export function factFilter(fact: Fact, parts: Pick<IndexParts, 'database' | 'names' | 'store'>): Meant {
  const { names, store } = parts
  switch (fact.is) {
    case 'topic': {
      const topics = new Set(fact.ids.map(names.find).filter(topic => topic !== 0))
      return n => topics.has(store.columns.topic[n] ?? 0)
    }
    case 'tag':
      return tagged(parts, 'folded', foldText(fact.value))
    case 'site':
      return either(
        named(parts, 'site', name => hasWords(name, fact.value)),
        named(parts, 'domain', name => within(name, fact.value)),
      )
    case 'by':
      return either(
        named(parts, 'byline', name => hasWords(name, fact.value)),
        named(parts, 'curator', name => hasWords(name, fact.value)),
      )
    case 'language':
      return named(parts, 'language', name => `${foldText(name)}-`.startsWith(`${foldText(fact.value)}-`))
    case 'scooped':
      return scooped(parts, fact.from, fact.to)
    default:
      return held(parts, fact.is)
  }
}

/** The articles scooped at `from` or later and before `to`. */
export function scooped({ store }: Pick<IndexParts, 'store'>, from: string | null, to: string | null): Meant {
  const [first, end] = [from === null ? -Infinity : Date.parse(from), to === null ? Infinity : Date.parse(to)]
  return n => {
    const at = store.columns.scooped[n] ?? 0
    return at >= first && at < end
  }
}

/** The articles with a tag, by its key or folded. */
export function tagged({ database, store }: Pick<IndexParts, 'database' | 'store'>, column: 'key' | 'folded', value: string): Meant {
  const found = new Uint8Array(store.columns.present.length)
  for (const { n } of database.prepare(`SELECT n FROM tags WHERE ${column} = ?`).iterate(value)) found[Number(n)] = 1
  return n => found[n] === 1
}

/** The articles whose name in a column is one that fits. */
export function named(
  { names, store }: Pick<IndexParts, 'names' | 'store'>,
  column: NumberedColumn,
  fits: (name: string) => boolean,
): Meant {
  const fitting = new Set<number>()
  for (const [name, number] of names.all()) if (number !== 0 && fits(name)) fitting.add(number)
  return n => fitting.has(store.columns[column][n] ?? 0)
}

/** What `is:` and `has:` ask for. */
export function held({ store }: Pick<IndexParts, 'store'>, fact: ArticleFact): Meant {
  if (fact === 'used') return n => store.columns.used[n] === 1
  if (fact === 'unused') return n => store.columns.used[n] !== 1
  if (fact === 'new' || fact === 'kept' || fact === 'archived') {
    const state = states.indexOf(fact)
    return n => ((store.columns.facts[n] ?? 0) & stateBits) === state
  }
  const bit = factBits[fact]
  return n => ((store.columns.facts[n] ?? 0) & bit) !== 0
}

function either(one: Meant, other: Meant): Meant {
  return n => one(n) || other(n)
}

/** The words of `value` stand in the name as they are typed, the last perhaps unfinished: `lund` in “Ada Lund”. */
function hasWords(name: string, value: string): boolean {
  return ` ${foldText(name)}`.includes(` ${foldText(value)}`)
}

function within(domain: string, value: string): boolean {
  return `.${domain}`.endsWith(`.${foldText(value).replace(/^www\./, '')}`)
}
