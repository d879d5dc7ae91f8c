import { diffArrays } from 'diff'

/** Two orders of the same kind of things as one, and what has another place among its neighbours than it had. */
export interface MergedOrder {
  /** All of the later order; what has gone stands where it stood. */
  readonly ids: readonly string[]
  readonly moved: ReadonlySet<string>
}

/** Merges two orders; as few things as possible count as moved. */
export function mergedOrder(before: readonly string[], after: readonly string[]): MergedOrder {
  const there = new Set(after)
  const parts = diffArrays([...before], [...after])
  const shifted = parts.flatMap(({ removed, value }) => (removed ? value.filter(id => there.has(id)) : []))
  return {
    ids: parts.flatMap(({ removed, value }) => (removed ? value.filter(id => !there.has(id)) : value)),
    moved: new Set(shifted),
  }
}
