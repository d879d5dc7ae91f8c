import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'
import { useComposing } from './composer-context.tsx'
import { dragAnnouncements, dragInstructions } from './drag-announcements.ts'
import { nearestGap, stepThroughGaps, type Dragged } from './drop-place.ts'
import classes from './Dragging.module.css'

/** Blocks and library articles inside can be dragged to any gap of the outline, by pointer and by keyboard. */
export function Dragging({ children }: { readonly children: ReactNode }): ReactElement {
  const verbs = useComposing()
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    // Smooth scrolling would move the gaps on while the next key is already pressed.
    useSensor(KeyboardSensor, { coordinateGetter: stepThroughGaps, scrollBehavior: 'auto' }),
  )

  function onDragEnd({ active, over }: DragEndEvent): void {
    setDragged(null)
    const what = active.data.current as Dragged | undefined
    const place = over?.data.current?.['place'] as BlockPlace | undefined
    if (!what || !place) return
    if (what.drags === 'blocks') verbs.placeBlocks(what.blockIds, place)
    else void verbs.addArticles(what.articleIds, place)
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestGap}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ announcements: dragAnnouncements, screenReaderInstructions: dragInstructions }}
      onDragStart={({ active }) => setDragged(active.data.current as Dragged)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={onDragEnd}
    >
      {children}
      <DragOverlay dropAnimation={null}>{dragged && <div className={classes.carried}>{dragged.words}</div>}</DragOverlay>
    </DndContext>
  )
}
