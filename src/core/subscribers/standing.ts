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

/** Counts the people of every list by standing, in one pass over all of them. */
export function countByList(people: Iterable<Subscriber>): (listId: string) => StandingCounts {
  const counts = new Map<string, Record<Standing['is'], number>>()
  for (const { listIds, standing } of people)
    for (const id of listIds) {
      const ofList = counts.get(id) ?? { ...countStandings([]) }
      ofList[standing.is] += 1
      counts.set(id, ofList)
    }
  return id => counts.get(id) ?? countStandings([])
}

/** Of two standings the one that takes somebody further away: what must hold when both are told of one person. */
export function strictest(a: Standing, b: Standing): Standing {
  return strictness.indexOf(b.is) > strictness.indexOf(a.is) ? b : a
}

const strictness: readonly Standing['is'][] = ['subscribed', 'pending', 'bouncing', 'left', 'complained']

/** A standing as it follows a name: “has left”. */
export const standingWords: Readonly<Record<Standing['is'], string>> = {
  subscribed: 'is subscribed',
  left: 'has left',
  bouncing: 'could not be reached',
  complained: 'reported our mail as spam',
  pending: 'has not confirmed yet',
}
