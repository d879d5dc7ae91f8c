import { foldText } from '../../base/words.ts'
import { readSpan } from './read-span.ts'
import { type ArticleFact, articleFacts, type Fact } from './search-query.ts'

/** What the reading of a search may need to know. */
export interface SearchSurroundings {
  readonly now: Date
  readonly topics: readonly { readonly id: string; readonly title: string }[]
}

/** Each operator, and what its value asks for; null for a value that it does not know. */
export const operators: Readonly<Record<string, (value: string, surroundings: SearchSurroundings) => Fact | null>> = {
  topic: (value, { topics }) => ({ is: 'topic', ids: topicsCalled(foldText(value), topics) }),
  tag: value => ({ is: 'tag', value }),
  site: value => ({ is: 'site', value }),
  by: value => ({ is: 'by', value }),
  lang: value => ({ is: 'language', value }),
  is: value => factNamed(value),
  has: value => factNamed(value),
  before: (value, { now }) => spanFact(value, now, ({ from }) => ({ from: null, to: from })),
  after: (value, { now }) => spanFact(value, now, ({ from }) => ({ from, to: null })),
}

/** The topics of that title, or, while it is being typed, those whose title begins so. */
function topicsCalled(value: string, topics: SearchSurroundings['topics']): readonly string[] {
  const named = topics.map(({ id, title }) => ({ id, title: foldText(title) }))
  const whole = named.filter(({ title }) => title === value)
  return (whole.length > 0 ? whole : named.filter(({ title }) => title.startsWith(value))).map(({ id }) => id)
}

function factNamed(value: string): Fact | null {
  const name = foldText(value)
  return isFact(name) ? { is: name } : null
}

function isFact(name: string): name is ArticleFact {
  return (articleFacts as readonly string[]).includes(name)
}

type Scooped = { readonly from: string | null; readonly to: string | null }

function spanFact(value: string, now: Date, bounds: (span: { readonly from: string; readonly to: string }) => Scooped): Fact | null {
  const span = readSpan(value, now)
  return span && { is: 'scooped', ...bounds(span) }
}
