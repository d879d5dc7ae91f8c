import type { Roll } from './roll.ts'
import { segmentTest } from './segments/fits.ts'
import { countStandings } from './standing.ts'
import type { PeopleFacets } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

// More tags than this are not looked through by eye.
const mostTags = 500

/** Counts what people can be narrowed by; the standings are those of one list, or of everybody (null). */
export async function countPeople(ports: SubscribersPorts, roll: Roll, listId: string | null): Promise<PeopleFacets> {
  const people = await roll.inOrder('email')
  const now = ports.clock()
  const tags = new Map<string, number>()
  for (const person of people) for (const tag of person.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
  const segments = (await ports.segments.all()).map(segment => {
    const fits = segmentTest(segment.rules, now)
    return { ...segment, count: people.reduce((count, person) => count + (fits(person) ? 1 : 0), 0) }
  })
  return {
    total: people.length,
    standings: countStandings(listId === null ? people : people.filter(({ listIds }) => listIds.includes(listId))),
    tags: [...tags]
      .map(([tag, count]) => ({ tag, count }))
      .toSorted((a, b) => b.count - a.count || a.tag.localeCompare(b.tag))
      .slice(0, mostTags),
    segments: segments.toSorted((a, b) => a.name.localeCompare(b.name)),
    suppressed: (await ports.suppressions.all()).length,
  }
}
