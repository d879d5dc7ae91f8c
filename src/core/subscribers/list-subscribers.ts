import type { Roll } from './roll.ts'
import { segmentTest } from './segments/fits.ts'
import { knownSegment } from './segments/segments.ts'
import type { Subscriber } from './subscriber.ts'
import type { PeopleFilter, SubscriberPage, SubscriberQuery } from './subscribers-operations.ts'
import type { SubscribersPorts } from './subscribers-ports.ts'

/** Finds people for a table that scrolls: the pages of one query share one search, for as long as nobody changes. */
export interface PeopleFinder {
  readonly page: (query: SubscriberQuery) => Promise<SubscriberPage>
  /** Everybody who matches, in the order asked for. */
  readonly all: (query: PeopleFilter) => Promise<readonly Subscriber[]>
}

/** A finder for a library's roll. */
export function peopleFinder(ports: SubscribersPorts, roll: Roll): PeopleFinder {
  let latest = { key: '', version: -1, matching: [] as readonly Subscriber[] }
  async function all(filter: PeopleFilter): Promise<readonly Subscriber[]> {
    const people = await roll.inOrder(filter.sort)
    const test = await testOf(ports, filter)
    const key = JSON.stringify([filter, test.changes])
    if (latest.key === key && latest.version === roll.version()) return latest.matching
    const matching = test.everybody ? people : people.filter(test.fits)
    latest = { key, version: roll.version(), matching }
    return matching
  }
  return {
    all,
    async page({ offset, limit, ...filter }) {
      const matching = await all(filter)
      return { total: matching.length, rows: matching.slice(offset, offset + limit) }
    },
  }
}

interface Test {
  readonly everybody: boolean
  readonly fits: (person: Subscriber) => boolean
  /** What the answer depends on beside the filter and the people: a segment's rules, and the day they are asked on. */
  readonly changes: unknown
}

async function testOf(ports: SubscribersPorts, { listId, segmentId, standing, tag, text }: PeopleFilter): Promise<Test> {
  const segment = segmentId === null ? null : await knownSegment(ports, segmentId)
  const now = ports.clock()
  const inSegment = segment ? segmentTest(segment.rules, now) : () => true
  const sought = text.trim().toLowerCase()
  return {
    everybody: [listId, segmentId, standing, tag].every(each => each === null) && sought === '',
    changes: segment && [segment.rules, now.toISOString().slice(0, 10)],
    fits: person =>
      (listId === null || person.listIds.includes(listId)) &&
      (standing === null || person.standing.is === standing) &&
      (tag === null || person.tags.includes(tag)) &&
      (person.email.toLowerCase().includes(sought) || person.name.toLowerCase().includes(sought)) &&
      inSegment(person),
  }
}
