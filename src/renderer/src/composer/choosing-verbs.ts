import { blocksOf } from '../../../core/compose/find-block.ts'
import type { Step } from '../../../core/compose/move-blocks.ts'
import { extendedTo, onlyBlock, theseBlocks, toggledBlock } from './choose-blocks.ts'
import type { Composer } from './composer-store.ts'
import { focusBlock } from './focus-block.ts'

/** How a curator chooses several blocks, by mouse and by keys. */
export function choosingVerbs(composer: Composer) {
  const order = (): readonly string[] => blocksOf(composer.state.getState().history.present).map(({ id }) => id)
  /** Where the focus is on its way to without choosing what it comes to. */
  let walkingTo: string | null = null
  return {
    /** The blocks that a step about this one is about: all that are chosen where it is one of them. In the digest's order. */
    chosenWith: (blockId: string): readonly string[] => {
      const { chosenIds } = composer.state.getState()
      return chosenIds.includes(blockId) ? order().filter(id => chosenIds.includes(id)) : [blockId]
    },
    /** All chosen blocks, in the digest's order. */
    chosenNow: (): readonly string[] => order().filter(id => composer.state.getState().chosenIds.includes(id)),
    toggleBlock: (blockId: string) => composer.choose(toggledBlock(composer.state.getState(), blockId)),
    extendTo: (blockId: string) => composer.choose(extendedTo(composer.state.getState(), blockId, order())),
    chooseAll: () => composer.choose({ ...theseBlocks(order()), selectedId: composer.state.getState().selectedId }),
    /** Takes the block above or below into the choice, and goes to it. Where the choice begins elsewhere, it begins anew here. */
    extendBy: (blockId: string, step: Step): void => {
      const ids = order()
      const next = ids[ids.indexOf(blockId) + (step === 'up' ? -1 : 1)]
      if (next === undefined) return
      const { chosenIds, anchorId, selectedId } = composer.state.getState()
      const goesOn = anchorId !== null && chosenIds.includes(anchorId) && chosenIds.includes(blockId)
      composer.choose(extendedTo(goesOn ? { chosenIds, anchorId, selectedId } : onlyBlock(blockId), next, ids))
      focusBlock(next)
    },
    /** Goes past a block and leaves the choice as it is. */
    walk: (blockId: string, step: Step): void => {
      const ids = order()
      walkingTo = ids[ids.indexOf(blockId) + (step === 'up' ? -1 : 1)] ?? null
      focusBlock(walkingTo)
    },
    /** The focus came to a block: that is chosen alone, unless it is one of several or was only walked to. */
    arriveAt: (blockId: string): void => {
      const { chosenIds } = composer.state.getState()
      if (walkingTo === blockId || chosenIds.includes(blockId)) composer.choose({ ...composer.state.getState(), selectedId: blockId })
      else composer.select(blockId)
      walkingTo = null
    },
  }
}
