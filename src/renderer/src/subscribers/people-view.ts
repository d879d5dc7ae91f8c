import { create } from 'zustand'
import type { SubscriberQuery } from '../../../core/subscribers/subscribers-operations.ts'

/** How the subscribers are looked at. It outlives the screen. */
type PeopleView = Omit<SubscriberQuery, 'offset' | 'limit'>

const useView = create<PeopleView>(() => ({ listId: null, standing: null, text: '', sort: 'newest' }))

export const usePeopleView = (): PeopleView => useView()

/** Shows the people of a list, or everybody; of one standing, by words, in an order. */
export function lookAtPeople(view: Partial<PeopleView>): void {
  useView.setState(view)
}
