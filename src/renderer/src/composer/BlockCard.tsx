import { useDraggable } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { memo, type PointerEventHandler, type ReactElement } from 'react'
import type { Block } from '../../../core/compose/block.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { BlockFace } from './BlockFace.tsx'
import { blockEntries } from './block-entries.ts'
import { blockWords } from './block-looks.ts'
import type { Dragged } from './drop-place.ts'
import { useBlockKeys } from './block-keys.ts'
import { useComposing, useReadOnly, useSelectedId } from './composer-context.tsx'
import classes from './BlockCard.module.css'

/** A block in the outline, drawn anew only when it changes: held by its handle, selected by a click, opened by Enter or a double click. */
export const BlockCard = memo(function BlockCard({ block }: { readonly block: Block }): ReactElement {
  const readOnly = useReadOnly()
  const selected = useSelectedId() === block.id
  const verbs = useComposing()
  const { menu, open } = useContextMenu()
  const entries = blockEntries(block.id, verbs)

  const onKeyDown = useBlockKeys(block.id)
  const { listeners, attributes, setNodeRef, isDragging } = useDraggable({
    id: block.id,
    data: { drags: 'block', blockId: block.id, words: blockWords(block) } satisfies Dragged,
    disabled: readOnly,
  })
  return (
    <li ref={setNodeRef} className={[classes.card, selected && classes.selected, isDragging && classes.dragged].filter(Boolean).join(' ')}>
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
        aria-current={selected}
        onContextMenu={event => !readOnly && open(event, entries)}
        onClick={() => {
          verbs.select(block.id)
          verbs.inspect()
        }}
        onFocus={() => verbs.select(block.id)}
        onKeyDown={onKeyDown}
      >
        <BlockFace block={block} />
      </button>
      {!readOnly && (
        <MoreMenu className={classes.more} tabIndex={selected ? 0 : -1} label={`More for ${blockWords(block)}`} entries={entries} />
      )}
      {menu}
    </li>
  )
})
