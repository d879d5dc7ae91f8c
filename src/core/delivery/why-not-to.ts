import type { Subscriber } from '../subscribers/subscriber.ts'

/** Why somebody of the audience gets nothing after all, by how they stand at this moment; null when they do. */
export function whyNotTo(subscriber: Subscriber | undefined, listId: string): string | null {
  if (!subscriber) return 'Was removed before the message was sent.'
  const { standing, listIds } = subscriber
  if (standing.is !== 'subscribed') return `Was ${standing.is} before the message was sent: ${standing.cause}`
  return listIds.includes(listId) ? null : 'Was taken off the list before the message was sent.'
}
