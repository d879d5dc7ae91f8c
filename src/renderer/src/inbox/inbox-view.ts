import { create } from 'zustand'
import type { Suggestion } from '../../../core/watch/suggestion.ts'
import type { InboxQuery } from '../../../core/watch/watch-operations.ts'

/** How the inbox is looked at. It outlives the screen, so that coming back finds it as it was left. */
interface InboxView {
  readonly state: Suggestion['state']
  readonly sourceId: string | null
  readonly topicId: string | null
  readonly text: string
  readonly sort: InboxQuery['sort']
  /** Whether pictures may be fetched from the web. */
  readonly pictures: boolean
  /** The suggestion in the reader. */
  readonly openId: string | null
}

const picturesKey = 'broadsheet.inbox.pictures'

const useView = create<InboxView>(() => ({
  state: 'new',
  sourceId: null,
  topicId: null,
  text: '',
  sort: 'score',
  pictures: localStorage.getItem(picturesKey) === 'yes',
  openId: null,
}))

export const useInboxView = (): InboxView => useView()

/** Whether anything but the state narrows the list. */
export const isNarrowed = ({ sourceId, topicId, text }: InboxView): boolean => sourceId !== null || topicId !== null || text !== ''

/** Changes what is looked at. */
export function lookAtInbox(changes: Partial<Omit<InboxView, 'pictures' | 'openId'>>): void {
  useView.setState(changes)
}

/** Narrows to one source or topic; the same again opens it. */
export function toggleInbox(field: 'sourceId' | 'topicId', id: string): void {
  useView.setState(now => ({ [field]: now[field] === id ? null : id }))
}

/** Shows a suggestion in the reader. */
export function openSuggestion(openId: string | null): void {
  useView.setState({ openId })
}

/** Fetches the pictures of suggestions from the web from now on, or no more. */
export function showPictures(pictures: boolean): void {
  localStorage.setItem(picturesKey, pictures ? 'yes' : 'no')
  useView.setState({ pictures })
}
