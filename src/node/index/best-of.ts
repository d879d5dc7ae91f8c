/** The first `count` of some numbers in the order that `before` gives, without putting all of them in order. */
export function bestOf(
  numbers: readonly number[] | Uint32Array,
  count: number,
  before: (a: number, b: number) => number,
): readonly number[] {
  if (count * 4 > numbers.length) return Array.from(numbers).toSorted(before).slice(0, count)
  // A heap of the best so far, the worst of them on top.
  const heap: number[] = []
  for (const number of numbers) {
    if (heap.length < count) rise(heap, heap.push(number) - 1, before)
    else if (before(number, heap[0] ?? number) < 0) {
      heap[0] = number
      sink(heap, before)
    }
  }
  return heap.toSorted(before)
}

function rise(heap: number[], from: number, before: (a: number, b: number) => number): void {
  for (let at = from; at > 0;) {
    const above = (at - 1) >> 1
    if (before(heap[above] ?? 0, heap[at] ?? 0) >= 0) return
    swap(heap, at, above)
    at = above
  }
}

function sink(heap: number[], before: (a: number, b: number) => number): void {
  for (let at = 0; ;) {
    let worst = at
    for (const below of [2 * at + 1, 2 * at + 2]) if (below < heap.length && before(heap[below] ?? 0, heap[worst] ?? 0) > 0) worst = below
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function swap(heap: number[], one: number, other: number): void {
  const kept = heap[one] ?? 0
  heap[one] = heap[other] ?? 0
  heap[other] = kept
}
