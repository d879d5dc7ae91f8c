import type { DuplicatePage, SimilarArticle } from '../../core/library/article-index.ts'
import { rowsOf } from './article-search.ts'
import type { IndexParts } from './index-parts.ts'
import { titlesLike } from './similar-titles.ts'
import { likeness, signatureLength } from './signature.ts'

/** Finds articles that tell the same story. */
export interface NearDuplicates {
  /** The articles that share most of their text or title with this one, the most alike first. */
  similar(id: string): readonly SimilarArticle[]
  /** All groups of such articles, the newest first. */
  groups(page: { readonly offset: number; readonly limit: number }): DuplicatePage
  /** Something has changed. */
  forget(): void
}

interface Signatures {
  /** 64 bytes each, by article number. */
  readonly texts: Uint8Array
  readonly titles: Uint32Array
}

// Passages that two outlets took from one agency leave about this much in common; two stories on one subject have less than a tenth.
const alike = 0.55
const similarShown = 20
// Texts with four marks of a band in common are compared: of those that are this much alike, none in a thousand is missed.
const marksTogether = 4

/** Near-duplicates of an index by its signatures, which are held in memory from the first question to the next change. */
export function nearDuplicates(parts: IndexParts): NearDuplicates {
  const { database, store } = parts
  let signatures: Signatures | null = null
  let groups: readonly (readonly number[])[] | null = null

  function read(): Signatures {
    const room = store.columns.present.length
    const read = { texts: new Uint8Array(room * signatureLength), titles: new Uint32Array(room) }
    for (const { n, title, text } of database.prepare('SELECT n, title, text FROM signatures').iterate()) {
      if (text instanceof Uint8Array) read.texts.set(text, Number(n) * signatureLength)
      read.titles[Number(n)] = Number(title)
    }
    return read
  }
  function similarTo(n: number): ReadonlyMap<number, Omit<SimilarArticle, 'row'>> {
    signatures ??= read()
    const { present } = store.columns
    const found = new Map<number, Omit<SimilarArticle, 'row'>>()
    for (const [other, share] of titlesLike(parts, n)) found.set(other, { likeness: share, shared: 'title' })
    for (let other = 1; other < present.length; other++) {
      if (other === n || present[other] === 0) continue
      const share = likeness(signatures.texts, n * signatureLength, other * signatureLength)
      if (share >= alike && share >= (found.get(other)?.likeness ?? 0)) found.set(other, { likeness: share, shared: 'text' })
    }
    return found
  }
  return {
    similar(id) {
      const n = Number(database.prepare('SELECT n FROM articles WHERE id = ?').get(id)?.['n'] ?? 0)
      if (n === 0) return []
      const best = [...similarTo(n)].toSorted(([, a], [, b]) => b.likeness - a.likeness).slice(0, similarShown)
      const rows = rowsOf(
        database,
        best.map(([other]) => other),
      )
      return best.flatMap(([, found], index) => {
        const row = rows[index]
        return row ? [{ row, likeness: Math.round(found.likeness * 100) / 100, shared: found.shared }] : []
      })
    },
    groups({ offset, limit }) {
      signatures ??= read()
      groups ??= groupsOf(signatures, store.columns)
      return { total: groups.length, groups: groups.slice(offset, offset + limit).map(group => rowsOf(database, group)) }
    },
    forget() {
      signatures = null
      groups = null
    },
  }
}

/** Joins articles that are alike, or whose titles have the same words; whoever is alike to one of a group belongs to it. */
function groupsOf({ texts, titles }: Signatures, { present, scooped }: IndexParts['store']['columns']): readonly (readonly number[])[] {
  const leaders = Uint32Array.from(present, (_, n) => n)
  const leaderOf = (n: number): number => {
    let leader = n
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader
    leaders[n] = leader
    return leader
  }
  const join = (one: number, other: number): void => {
    leaders[leaderOf(one)] = leaderOf(other)
  }
  const marks = new DataView(texts.buffer)
  for (let band = 0; band < signatureLength; band += marksTogether) {
    const seen = new Map<number, number>()
    for (let n = 1; n < present.length; n++) {
      const key = present[n] === 1 ? marks.getUint32(n * signatureLength + band) : 0
      if (key === 0) continue
      const other = seen.get(key)
      if (other === undefined) seen.set(key, n)
      else if (leaderOf(other) !== leaderOf(n) && likeness(texts, n * signatureLength, other * signatureLength) >= alike) join(n, other)
    }
  }
  const titled = new Map<number, number>()
  for (let n = 1; n < present.length; n++) {
    const title = present[n] === 1 ? (titles[n] ?? 0) : 0
    if (title === 0) continue
    const other = titled.get(title)
    if (other === undefined) titled.set(title, n)
    else join(n, other)
  }
  const together = Map.groupBy(
    [...present.keys()].filter(n => present[n] === 1),
    leaderOf,
  )
  const newestFirst = (a: number, b: number): number => (scooped[b] ?? 0) - (scooped[a] ?? 0) || b - a
  return [...together.values()]
    .filter(group => group.length > 1)
    .map(group => group.toSorted(newestFirst))
    .toSorted(([a = 0], [b = 0]) => newestFirst(a, b))
}
