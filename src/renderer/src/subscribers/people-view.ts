import { create } from 'zustand'
import type { PeopleFilter } from '../../../core/subscribers/subscribers-operations.ts'

/** How the subscribers are looked at. It outlives the screen. */
export type PeopleView = PeopleFilter

/** The view that narrows nothing. */
export const everybodyShown: Omit<PeopleView, 'sort'> = { listId: null, segmentId: null, standing: null, tag: null, text: '' }

const useView = create<PeopleView>(() => ({ ...everybodyShown, sort: 'newest' }))

export const usePeopleView = (): PeopleView => useView()

/** Shows the people of a list, or everybody; of one standing, by words, in an order. */
export function lookAtPeople(view: Partial<PeopleView>): void {
  useView.setState(view)
}
