import type { IndexParts } from './index-parts.ts'
import { decodeSequence } from './word-sequence.ts'

// Fewer words than these make no title that only one story can have.
const fewestWords = 4
const shareOfWords = 0.7

/** The articles whose title has nearly the same words as this one's, and the share of the words that both have. */
export function titlesLike({ postings, store, terms, texts }: IndexParts, n: number): ReadonlyMap<number, number> {
  const titleOf = (article: number): ReadonlySet<number> => {
    const words = texts.of(article)
    return new Set(words ? decodeSequence(words)[0] : [])
  }
  const title = titleOf(n)
  if (title.size < fewestWords) return new Map()
  const shared = new Uint8Array(store.columns.present.length)
  for (const term of title) postings.read(term, article => (shared[article] = (shared[article] ?? 0) + 1))
  const found = new Map<number, number>()
  for (let other = 1; other < shared.length; other++) {
    if (other === n || (shared[other] ?? 0) < title.size * shareOfWords) continue
    const theirs = titleOf(other)
    const both = [...title].filter(term => theirs.has(term)).length
    const share = both / (title.size + theirs.size - both)
    if (share >= shareOfWords && sameNumbers(terms, title, theirs)) found.set(other, share)
  }
  return found
}

/** “Tide tables 41” and “Tide tables 42” are two stories. */
function sameNumbers(terms: IndexParts['terms'], one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const differing = [...[...one].filter(term => !other.has(term)), ...[...other].filter(term => !one.has(term))]
  return ![...terms.wordsOf(differing).values()].some(word => /\p{N}/u.test(word))
}
