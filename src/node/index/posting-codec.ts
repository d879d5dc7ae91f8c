/** How many article numbers a block has. */
export const blockSize = 4096

/** The articles of one block that have a term: each one's place in the block, ascending, and how much the term weighs in it (1…255). */
export interface PostingList {
  readonly places: readonly number[]
  readonly weights: readonly number[]
}

/** A posting list as bytes: the way from one place to the next, seven bits a byte, the last with the high bit set; then the weight. */
export function encodePostings({ places, weights }: PostingList): Uint8Array {
  const bytes = new Uint8Array(places.length * 4)
  let at = 0
  let before = -1
  for (const [index, place] of places.entries()) {
    let way = place - before - 1
    before = place
    for (; way > 127; way >>>= 7) bytes[at++] = way & 127
    bytes[at++] = way | 128
    bytes[at++] = weights[index] ?? 0
  }
  return bytes.subarray(0, at)
}

/** Calls `each` with every place and weight of a list, in order. */
export function eachPosting(bytes: Uint8Array, each: (place: number, weight: number) => void): void {
  let place = -1
  for (let at = 0; at < bytes.length;) {
    let way = 0
    let shift = 0
    let byte = bytes[at++] ?? 128
    for (; byte < 128; byte = bytes[at++] ?? 128) {
      way |= byte << shift
      shift += 7
    }
    place += 1 + (way | ((byte & 127) << shift))
    each(place, bytes[at++] ?? 0)
  }
}

/** The list with some weights changed: each change is an article's number × 256 and its weight, of which 0 takes it out; its place is what `blockSize` leaves of the number. */
export function changePostings(bytes: Uint8Array | null, changes: readonly number[]): PostingList {
  const weights = new Map<number, number>()
  if (bytes) eachPosting(bytes, (place, weight) => weights.set(place, weight))
  let last = [...weights.keys()].at(-1) ?? -1
  let inOrder = true
  for (const change of changes) {
    const [place, weight] = [Math.floor(change / 256) % blockSize, change % 256]
    if (weight === 0) weights.delete(place)
    else {
      if (!weights.has(place)) {
        inOrder &&= place > last
        last = place
      }
      weights.set(place, weight)
    }
  }
  const kept = inOrder ? [...weights] : [...weights].toSorted(([one], [other]) => one - other)
  return { places: kept.map(([place]) => place), weights: kept.map(([, weight]) => weight) }
}
