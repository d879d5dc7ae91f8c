/** Which blocks are chosen: what is done to one of them is done to all. */
export interface Choice {
  /** Where the keys are; null where no block is selected. Chosen too, unless it was walked to past the others. */
  readonly selectedId: string | null
  readonly chosenIds: readonly string[]
  /** Where a range begins. */
  readonly anchorId: string | null
}

/** One block alone; null for the digest itself. */
export function onlyBlock(blockId: string | null): Choice {
  return { selectedId: blockId, chosenIds: blockId === null ? [] : [blockId], anchorId: blockId }
}

/** These blocks, with the keys at the last of them. */
export function theseBlocks(blockIds: readonly string[]): Choice {
  const last = blockIds.at(-1) ?? null
  return { selectedId: last, chosenIds: blockIds, anchorId: blockIds[0] ?? null }
}

/** One more block, or one fewer. */
export function toggledBlock({ chosenIds }: Choice, blockId: string): Choice {
  const chosen = chosenIds.includes(blockId) ? chosenIds.filter(id => id !== blockId) : [...chosenIds, blockId]
  return { selectedId: blockId, chosenIds: chosen, anchorId: blockId }
}

/** All blocks from where the range begins to this one; `order` is all ids of the digest from the top. */
export function extendedTo({ anchorId }: Choice, blockId: string, order: readonly string[]): Choice {
  const anchor = anchorId !== null && order.includes(anchorId) ? anchorId : blockId
  const [from, to] = [order.indexOf(anchor), order.indexOf(blockId)].toSorted((a, b) => a - b) as [number, number]
  return { selectedId: blockId, chosenIds: order.slice(from, to + 1), anchorId: anchor }
}
