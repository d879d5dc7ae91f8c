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
  let latest: Found | undefined
  async function all({ text: written, ...filter }: PeopleFilter): Promise<readonly Subscriber[]> {
    const people = await roll.inOrder(filter.sort)
    const test = await testOf(ports, filter)
    const text = written.trim().toLowerCase()
    const key = JSON.stringify([filter, test.changes])
    const before = latest?.key === key && latest.version === roll.version() ? latest : undefined
    if (before?.text === text) return before.matching
    // Whoever types on looks through what the letters before have left.
    const among = before && text.includes(before.text) ? before.matching : test.everybody ? people : people.filter(test.fits)
    const matching = text === '' ? among : among.filter(person => holds(person, text))
    latest = { key, version: roll.version(), text, matching }
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

interface Found {
  /** What was asked for, but for the text. */
  readonly key: string
  readonly version: number
  readonly text: string
  readonly matching: readonly Subscriber[]
}

function holds({ email, name }: Subscriber, text: string): boolean {
  return email.toLowerCase().includes(text) || name.toLowerCase().includes(text)
}

interface Test {
  readonly everybody: boolean
  readonly fits: (person: Subscriber) => boolean
  /** What the answer depends on beside the filter and the people: a segment's rules, and the day they are asked on. */
  readonly changes: unknown
}

async function testOf(ports: SubscribersPorts, { listId, segmentId, standing, tag }: Omit<PeopleFilter, 'text'>): Promise<Test> {
  const segment = segmentId === null ? null : await knownSegment(ports, segmentId)
  const now = ports.clock()
  const inSegment = segment ? segmentTest(segment.rules, now) : () => true
  return {
    everybody: [listId, segmentId, standing, tag].every(each => each === null),
    changes: segment && [segment.rules, now.toISOString().slice(0, 10)],
    fits: person =>
      (listId === null || person.listIds.includes(listId)) &&
      (standing === null || person.standing.is === standing) &&
      (tag === null || person.tags.includes(tag)) &&
      inSegment(person),
  }
}
