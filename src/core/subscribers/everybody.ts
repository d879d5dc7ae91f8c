import type { SubscriberQuery } from './subscribers-operations.ts'

/** The query that leaves nobody out, by address. */
export const everybody: SubscriberQuery = {
  listId: null,
  segmentId: null,
  standing: null,
  tag: null,
  text: '',
  sort: 'email',
  offset: 0,
  limit: 100,
}
