import type { Active, Announcements, Over, ScreenReaderInstructions } from '@dnd-kit/core'

/** Said when a handle gets the focus. */
export const dragInstructions: ScreenReaderInstructions = {
  draggable:
    'To move this, press Space. Then choose a place with the up and down arrows, and press Space to put it there, or Escape to leave it.',
}

/** What a screen reader says while something is moved. */
export const dragAnnouncements: Announcements = {
  onDragStart: ({ active }) => `Picked up ${named(active)}.`,
  onDragOver: ({ active, over }) => (over ? `${named(active)} would go ${placed(over)}.` : `${named(active)} is over no place.`),
  onDragEnd: ({ active, over }) => (over ? `${named(active)} was put ${placed(over)}.` : `${named(active)} stays where it was.`),
  onDragCancel: ({ active }) => `${named(active)} stays where it was.`,
}

const named = (active: Active): string => String(active.data.current?.['words'] ?? 'The block')
const placed = (over: Over): string => String(over.data.current?.['words'] ?? '')
