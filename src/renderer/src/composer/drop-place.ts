import type { ClientRect, CollisionDetection, Collision, KeyboardCoordinateGetter, UniqueIdentifier } from '@dnd-kit/core'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'

/** What is being dragged. */
export type Dragged =
  | { readonly drags: 'blocks'; readonly blockIds: readonly string[]; readonly words: string }
  | { readonly drags: 'articles'; readonly articleIds: readonly string[]; readonly words: string }

/** The id of the gap at a place; gaps are what one drops into. */
export const gapId = ({ sectionId, before }: BlockPlace): string => `gap ${sectionId} ${before ?? 'end'}`

// A pointer this far beside the outline means "not here": letting go leaves everything as it was.
const reach = 48

/** The gap nearest to the pointer in height, as long as the pointer is over the outline; by keyboard, the nearest to the block. */
export const nearestGap: CollisionDetection = ({ droppableContainers, droppableRects, pointerCoordinates, collisionRect }) => {
  const y = pointerCoordinates?.y ?? collisionRect.top
  const collisions: Collision[] = []
  for (const { id } of droppableContainers) {
    const rect = droppableRects.get(id)
    if (!rect || (pointerCoordinates && !within(pointerCoordinates.x, rect))) continue
    collisions.push({ id, data: { distance: Math.abs(rect.top + rect.height / 2 - y) } })
  }
  return collisions.toSorted((a, b) => distanceOf(a) - distanceOf(b)).slice(0, 1)
}

const within = (x: number, rect: ClientRect): boolean => x > rect.left - reach && x < rect.right + reach
const distanceOf = ({ data }: Collision): number => (data as { distance: number }).distance

/** Arrow keys go from gap to gap, in the order of the page. */
export const stepThroughGaps: KeyboardCoordinateGetter = (event, { context: { droppableRects, over, collisionRect } }) => {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
  if (step === 0 || !collisionRect) return undefined
  event.preventDefault()
  const gaps = [...droppableRects].toSorted(([, a], [, b]) => a.top - b.top)
  const now = gaps.findIndex(([id]) => id === (over?.id satisfies UniqueIdentifier | undefined))
  const next = gaps.at(Math.min(Math.max(0, now + step), gaps.length - 1))
  if (!next) return undefined
  const [, rect] = next
  return { x: rect.left, y: rect.top + rect.height / 2 }
}
