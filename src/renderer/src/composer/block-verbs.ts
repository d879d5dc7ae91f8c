import { addBlock } from '../../../core/compose/add-block.ts'
import type { BlockKind } from '../../../core/compose/block.ts'
import { duplicateBlocks } from '../../../core/compose/duplicate-blocks.ts'
import { editBlocks, type BlockEdits } from '../../../core/compose/edit-block.ts'
import { emptyBlock } from '../../../core/compose/empty-block.ts'
import { blocksOf, findBlock } from '../../../core/compose/find-block.ts'
import { moveBlocks, type Step } from '../../../core/compose/move-blocks.ts'
import { moveSection } from '../../../core/compose/move-section.ts'
import { placeBlocks, type BlockPlace } from '../../../core/compose/place-blocks.ts'
import { removeBlocks } from '../../../core/compose/remove-blocks.ts'
import { turnBlock } from '../../../core/compose/turn-block.ts'
import { newId } from '../../../core/base/id.ts'
import { theseBlocks } from './choose-blocks.ts'
import type { Composer } from './composer-store.ts'
import { focusBlock } from './focus-block.ts'

/** What a curator does to blocks. Each verb takes all blocks that it is about, and is one step to undo. */
export function blockVerbs(composer: Composer) {
  const { change, select } = composer
  const digest = () => composer.state.getState().history.present
  const order = (): readonly string[] => blocksOf(digest()).map(({ id }) => id)
  return {
    placeBlocks: (blockIds: readonly string[], place: BlockPlace) => change(now => placeBlocks(now, { blockIds, ...place })),
    moveBlocks: (blockIds: readonly string[], step: Step) => change(now => moveBlocks(now, blockIds, step)),
    editBlocks: (blockIds: readonly string[], edits: BlockEdits) =>
      change(now => editBlocks(now, blockIds, edits), `${blockIds.join(' ')} ${Object.keys(edits).join(' ')}`),
    moveSectionOf: (blockId: string, step: Step): void => {
      const section = findBlock(digest(), blockId)?.section
      if (section) change(now => moveSection(now, section.id, step))
    },
    addBlock: add,
    addBelow: (blockId: string, kind: BlockKind): void => {
      const found = findBlock(digest(), blockId)
      if (found) add(kind, { sectionId: found.section.id, before: found.section.blocks[found.index + 1]?.id ?? null })
    },
    /** Puts an empty block of another kind in its place. */
    turnBlock: (blockId: string, kind: BlockKind): void => {
      change(now => turnBlock(now, blockId, kind))
      composer.inspect({ focus: true })
    },
    /** The copies are chosen then. */
    duplicateBlocks: (blockIds: readonly string[]): void => {
      const copies = blockIds.map(() => newId())
      change(now => duplicateBlocks(now, blockIds, copies))
      composer.choose(theseBlocks(copies))
      focusBlock(copies[0] ?? null)
    },
    /** The focus goes on to the block that takes their place. */
    removeBlocks: (blockIds: readonly string[]): void => {
      const next = beside(blockIds)
      change(now => removeBlocks(now, blockIds))
      select(next)
      focusBlock(next)
    },
    focusNeighbour: (blockId: string, step: Step) => focusBlock(neighbour(blockId, step)),
  }

  function add(kind: BlockKind, place: BlockPlace): void {
    const block = emptyBlock(kind)
    change(now => addBlock(now, block, place))
    select(block.id)
    composer.inspect({ focus: true })
  }

  /** The block above or below, whatever section it is in; null at either end. */
  function neighbour(blockId: string, step: Step): string | null {
    const ids = order()
    return ids[ids.indexOf(blockId) + (step === 'up' ? -1 : 1)] ?? null
  }

  /** The block below all of these that stays, or else the one above. */
  function beside(blockIds: readonly string[]): string | null {
    const ids = order()
    const last = ids.findLastIndex(id => blockIds.includes(id))
    const stays = (id: string): boolean => !blockIds.includes(id)
    return ids.slice(last + 1).find(stays) ?? ids.slice(0, last).findLast(stays) ?? null
  }
}
