import { useDroppable } from '@dnd-kit/core'
import { memo, type ReactElement } from 'react'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'
import { AddBlock } from './AddBlock.tsx'
import { useReadOnly, useSelectedId } from './composer-context.tsx'
import { gapId } from './drop-place.ts'
import classes from './Gap.module.css'

interface GapProps {
  readonly sectionId: string
  readonly before: string | null
  /** In words: "before “Harbour reopens”". */
  readonly words: string
}

/** Between two blocks: where something can be dropped or added. Drawn anew only when what it stands before changes. */
export const Gap = memo(function Gap({ sectionId, before, words }: GapProps): ReactElement {
  const place: BlockPlace = { sectionId, before }
  const readOnly = useReadOnly()
  const { setNodeRef, isOver } = useDroppable({ id: gapId(place), data: { place, words }, disabled: readOnly })
  const selectedId = useSelectedId()
  const last = before === null
  return (
    <li ref={setNodeRef} className={[classes.gap, isOver && classes.over, last && classes.last].filter(Boolean).join(' ')}>
      {!readOnly && (
        <AddBlock place={place} words={words} className={classes.add} labelled={last} reachable={last || before === selectedId} />
      )}
    </li>
  )
})
