import { useDraggable } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { memo, useState, type MouseEvent, type PointerEventHandler, type ReactElement } from 'react'
import type { Block } from '../../../core/compose/block.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { counted } from '../ui/words.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { AddBelow } from './AddBelow.tsx'
import { BlockFace } from './BlockFace.tsx'
import { blockEntries } from './block-entries.ts'
import { blockWords } from './block-looks.ts'
import type { Dragged } from './drop-place.ts'
import { focusBlock } from './focus-block.ts'
import { useBlockKeys } from './block-keys.ts'
import { useChosenWith, useComposing, useIsChosen, useReadOnly, useSelectedId } from './composer-context.tsx'
import classes from './BlockCard.module.css'

/** A block in the outline, drawn anew only when it changes: held by its handle, selected by a click, opened by Enter or a double click. */
export const BlockCard = memo(function BlockCard({ block }: { readonly block: Block }): ReactElement {
  const readOnly = useReadOnly()
  const selected = useSelectedId() === block.id
  const chosen = useIsChosen(block.id)
  const together = useChosenWith(block.id)
  const verbs = useComposing()
  const { menu, open } = useContextMenu()
  const entries = blockEntries(block.id, verbs)

  const [adding, setAdding] = useState(false)
  const onKeyDown = useBlockKeys(block.id, () => setAdding(!readOnly))
  const { listeners, attributes, setNodeRef, isDragging } = useDraggable({
    id: block.id,
    data: {
      drags: 'blocks',
      blockIds: together.length > 0 ? together : [block.id],
      words: together.length > 0 ? counted(together.length, 'block') : blockWords(block),
    } satisfies Dragged,
    disabled: readOnly,
  })

  function onClick(event: MouseEvent): void {
    if (event.shiftKey) verbs.extendTo(block.id)
    else if (event.ctrlKey || event.metaKey) verbs.toggleBlock(block.id)
    else verbs.select(block.id)
    if (verbs.chosenNow().includes(block.id)) focusBlock(block.id)
    verbs.inspect()
  }

  return (
    <li ref={setNodeRef} className={[classes.card, chosen && classes.selected, isDragging && classes.dragged].filter(Boolean).join(' ')}>
      {!readOnly && (
        <button
          type="button"
          className={classes.handle}
          {...listeners}
          {...attributes}
          tabIndex={selected ? 0 : -1}
          aria-label={`Move ${blockWords(block)}`}
        >
          <GripVertical size={14} />
        </button>
      )}
      <button
        type="button"
        className={classes.body}
        data-block={block.id}
        onPointerDown={listeners?.['onPointerDown'] as PointerEventHandler | undefined}
        // The focus would choose it alone before the click is heard.
        onMouseDown={event => (event.shiftKey || event.ctrlKey || event.metaKey) && event.preventDefault()}
        aria-current={selected}
        aria-pressed={chosen}
        onContextMenu={event => !readOnly && open(event, entries)}
        onClick={onClick}
        onFocus={() => verbs.arriveAt(block.id)}
        onKeyDown={onKeyDown}
      >
        <BlockFace block={block} />
      </button>
      {!readOnly && (
        <MoreMenu className={classes.more} tabIndex={selected ? 0 : -1} label={`More for ${blockWords(block)}`} entries={entries} />
      )}
      {menu}
      {adding && <AddBelow blockId={block.id} onClose={() => setAdding(false)} />}
    </li>
  )
})
