import type { DatabaseSync } from 'node:sqlite'
import { blockSize, changePostings, eachPosting, encodePostings } from './posting-codec.ts'

// Article numbers up to 2^32; terms up to 2^33 within what a double holds exactly.
const blocksEach = 2 ** 20

/** The inverted index: for each term (by number) the articles that have it, with a weight from 1 to 255. */
export interface PostingStore {
  /** Notes that a term has this weight in an article, 0 for none; nothing is read or written before `flush`. */
  stage(term: number, article: number, weight: number): void
  /** How many changes are staged. */
  staged(): number
  /** Writes what is staged. */
  flush(): void
  /** Calls `each` with every article that has the term, and its weight. */
  read(term: number, each: (article: number, weight: number) => void): void
  /** The same for every term that begins so, except what stands for shared beginnings. */
  readBeginning(start: string, each: (article: number, weight: number) => void): void
  /** How many bytes a term's postings take: a measure of how common it is. */
  sizeOf(term: number): number
}

/** The postings of an index, each term's in blocks of 4,096 article numbers, so that a change rewrites little. */
export function postingStore(database: DatabaseSync): PostingStore {
  const blocksOf = database.prepare('SELECT at, articles FROM postings WHERE at >= ? AND at < ?')
  const blocksBeginning = database.prepare(`
    SELECT at, articles FROM terms CROSS JOIN postings ON at >= terms.id * ${blocksEach} AND at < (terms.id + 1) * ${blocksEach}
    WHERE term >= ? AND term < ? AND term NOT LIKE '%*'`)
  for (const blocks of [blocksOf, blocksBeginning]) blocks.setReturnArrays(true)
  const block = database.prepare('SELECT articles FROM postings WHERE at = ?')
  const size = database.prepare('SELECT sum(length(articles)) AS size FROM postings WHERE at >= ? AND at < ?')
  const write = database.prepare('INSERT OR REPLACE INTO postings (at, articles) VALUES (?, ?)')
  const drop = database.prepare('DELETE FROM postings WHERE at = ?')
  // By term: article numbers × 256 and weights, in the order they were staged.
  let stage = new Map<number, number[]>()
  let count = 0

  function writeBlock(at: number, changes: readonly number[]): void {
    const before = block.get(at)?.['articles']
    const list = changePostings(before instanceof Uint8Array ? before : null, changes)
    if (list.places.length > 0) write.run(at, encodePostings(list))
    else drop.run(at)
  }
  function writeTerm(term: number, changes: readonly number[]): void {
    const blockOf = (change: number): number => Math.floor(change / 256 / blockSize)
    for (let from = 0; from < changes.length;) {
      // A rebuild comes with one block after the other; what comes mixed is written in several goes.
      const number = blockOf(changes[from] ?? 0)
      let to = from + 1
      while (to < changes.length && blockOf(changes[to] ?? 0) === number) to += 1
      writeBlock(term * blocksEach + number, changes.slice(from, to))
      from = to
    }
  }
  return {
    stage(term, article, weight) {
      const change = article * 256 + weight
      const changes = stage.get(term)
      if (changes) changes.push(change)
      else stage.set(term, [change])
      count += 1
    },
    staged: () => count,
    flush() {
      const changed = [...stage].toSorted(([one], [other]) => one - other)
      stage = new Map()
      count = 0
      for (const [term, changes] of changed) writeTerm(term, changes)
    },
    read: (term, each) => readBlocks(blocksOf.all(term * blocksEach, (term + 1) * blocksEach), each),
    readBeginning: (start, each) => readBlocks(blocksBeginning.all(start, `${start}\u{10FFFF}`), each),
    sizeOf: term => Number(size.get(term * blocksEach, (term + 1) * blocksEach)?.['size'] ?? 0),
  }
}

function readBlocks(blocks: unknown, each: (article: number, weight: number) => void): void {
  for (const [at, articles] of blocks as readonly (readonly [number, Uint8Array])[]) {
    const first = (at % blocksEach) * blockSize
    eachPosting(articles, (place, weight) => each(first + place, weight))
  }
}
