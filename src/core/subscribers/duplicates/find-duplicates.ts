import { pacing } from '../../base/pacing.ts'
import type { Subscriber } from '../subscriber.ts'
import { addressSameness, nameSameness, type Sameness } from './sameness.ts'

/** People who may be one, in the order they were added, and why they are taken for one. */
export interface DuplicateGroup {
  readonly reason: string
  readonly people: readonly Subscriber[]
}

/** Everybody who may be kept twice, looked for in slices; nobody is in two groups. Groups come in the order of their first address. */
export async function findDuplicates(people: readonly Subscriber[], sameness: Sameness): Promise<readonly DuplicateGroup[]> {
  const byAddress = await groupsOf(people, ({ email }) => addressSameness(email, sameness), 'The addresses reach the same mailbox.')
  if (!sameness.names) return byAddress
  const grouped = new Set(byAddress.flatMap(({ people }) => people))
  const others = people.filter(person => !grouped.has(person))
  return [...byAddress, ...(await groupsOf(others, ({ name }) => nameSameness(name), 'The names are the same.'))]
}

async function groupsOf(
  people: readonly Subscriber[],
  keyOf: (person: Subscriber) => string | null,
  reason: string,
): Promise<DuplicateGroup[]> {
  const pause = pacing()
  const groups = new Map<string, Subscriber[]>()
  for (const person of people) {
    const rest = pause()
    if (rest) await rest
    const key = keyOf(person)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(person)
    else groups.set(key, [person])
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map(group => ({ reason, people: group.toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1)) }))
}
