import type { Subscriber } from '../subscriber.ts'
import type { Condition, SegmentRules } from './segment.ts'

type Test = (person: Subscriber) => boolean

const dayMs = 86_400_000

/** The rules as a test of one person, at the moment `now`. */
export function segmentTest({ match, groups }: SegmentRules, now: Date): Test {
  return joinedBy(
    match,
    groups.map(group =>
      joinedBy(
        group.match,
        group.conditions.map(condition => conditionTest(condition, now)),
      ),
    ),
  )
}

/** Whoever of these people fits, in their order: the audience of a segment. */
export function peopleOf(rules: SegmentRules, people: readonly Subscriber[], now: Date): readonly Subscriber[] {
  return people.filter(segmentTest(rules, now))
}

function joinedBy(match: 'all' | 'any', tests: readonly Test[]): Test {
  if (tests.length === 0) return () => true
  return match === 'all' ? person => tests.every(test => test(person)) : person => tests.some(test => test(person))
}

function conditionTest({ field, attribute, is, value }: Condition, now: Date): Test {
  switch (field) {
    case 'standing':
      return negatedBy(is, person => person.standing.is === value)
    case 'list':
      return negatedBy(is, ({ listIds }) => listIds.includes(value))
    case 'tag': {
      const sought = folded(value)
      if (is === 'set' || is === 'unset') return ({ tags }) => tags.length > 0 === (is === 'set')
      return negatedBy(is, ({ tags }) => tags.some(tag => folded(tag) === sought))
    }
    case 'attribute': {
      const test = textTest(is, value)
      return person => test(attributeOf(person, attribute))
    }
    case 'email':
    case 'name': {
      const test = textTest(is, value)
      return person => test(person[field])
    }
    default: {
      const test = momentTest(is, value, now)
      return person => test(field === 'since' ? person.standing.since : field === 'added' ? person.addedAt : person.changedAt)
    }
  }
}

function negatedBy(is: Condition['is'], test: Test): Test {
  return is === 'is-not' || is === 'lacks' ? person => !test(person) : test
}

/** An attribute by its name, whatever the case; a name written just so comes first. */
function attributeOf({ attributes }: Subscriber, name: string): string {
  if (Object.hasOwn(attributes, name)) return attributes[name] ?? ''
  const sought = folded(name)
  return Object.entries(attributes).find(([own]) => folded(own) === sought)?.[1] ?? ''
}

function textTest(is: Condition['is'], value: string): (text: string) => boolean {
  const sought = folded(value)
  switch (is) {
    case 'is-not':
      return text => folded(text) !== sought
    case 'contains':
      return text => folded(text).includes(sought)
    case 'lacks':
      return text => !folded(text).includes(sought)
    case 'starts':
      return text => folded(text).startsWith(sought)
    case 'ends':
      return text => folded(text).endsWith(sought)
    case 'set':
      return text => text !== ''
    case 'unset':
      return text => text === ''
    case 'more':
    case 'after':
      return text => text !== '' && compare(text, value) > 0
    case 'less':
    case 'before':
      return text => text !== '' && compare(text, value) < 0
    default:
      return text => folded(text) === sought
  }
}

/** Numbers as numbers; anything else, such as dates in ISO 8601, letter by letter. */
function compare(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)]
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right
  return a === b ? 0 : a < b ? -1 : 1
}

function momentTest(is: Condition['is'], value: string, now: Date): (moment: string) => boolean {
  const edge = new Date(now.getTime() - Number(value) * dayMs)
  if (is === 'within' || is === 'older') {
    const iso = Number.isNaN(edge.getTime()) ? '' : edge.toISOString()
    return is === 'within' ? moment => moment >= iso : moment => moment < iso
  }
  // Days are compared by as many letters as were given, so that 2026-11 is a whole month.
  const day = (moment: string): string => moment.slice(0, value.length)
  if (is === 'before') return moment => day(moment) < value
  if (is === 'after') return moment => day(moment) > value
  return is === 'is-not' ? moment => day(moment) !== value : moment => day(moment) === value
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
