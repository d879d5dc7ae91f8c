import { useDroppable } from '@dnd-kit/core'
import type { ReactElement } from 'react'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'
import { AddBlock } from './AddBlock.tsx'
import { useReadOnly, useSelectedId } from './composer-context.tsx'
import { gapId } from './drop-place.ts'
import classes from './Gap.module.css'

interface GapProps {
  readonly place: BlockPlace
  /** In words: "before “Harbour reopens”". */
  readonly words: string
}

/** Between two blocks: where something can be dropped or added. */
export function Gap({ place, words }: GapProps): ReactElement {
  const readOnly = useReadOnly()
  const { setNodeRef, isOver } = useDroppable({ id: gapId(place), data: { place, words }, disabled: readOnly })
  const selectedId = useSelectedId()
  const last = place.before === null
  return (
    <li ref={setNodeRef} className={[classes.gap, isOver && classes.over, last && classes.last].filter(Boolean).join(' ')}>
      {!readOnly && (
        <AddBlock place={place} words={words} className={classes.add} labelled={last} reachable={last || place.before === selectedId} />
      )}
    </li>
  )
}
