import type { Standing, Subscriber } from './subscriber.ts'

/** How many people have each standing. */
export type StandingCounts = Readonly<Record<Standing['is'], number>>

/** Standings in which somebody is never mailed, and which only the curator's word ends. */
export function isAway(is: Standing['is']): boolean {
  return is === 'left' || is === 'bouncing' || is === 'complained'
}

/** Counts people by standing. */
export function countStandings(people: Iterable<Subscriber>): StandingCounts {
  const counts = { subscribed: 0, left: 0, bouncing: 0, complained: 0, pending: 0 }
  for (const { standing } of people) counts[standing.is] += 1
  return counts
}

/** A standing as it follows a name: “has left”. */
export const standingWords: Readonly<Record<Standing['is'], string>> = {
  subscribed: 'is subscribed',
  left: 'has left',
  bouncing: 'could not be reached',
  complained: 'reported our mail as spam',
  pending: 'has not confirmed yet',
}
