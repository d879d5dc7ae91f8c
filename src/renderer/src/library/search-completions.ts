import type { Facets } from '../../../core/library/article-index.ts'
import type { Topic } from '../../../core/library/topic.ts'

/** What may follow in the search field: the whole text as it would then be, and what is new in it. */
export interface Completion {
  readonly text: string
  readonly shown: string
}

/** The operators of a search, each with what to type after it. */
export const searchHelp: readonly { readonly operator: string; readonly example: string; readonly finds: string }[] = [
  { operator: 'topic:', example: 'topic:"Harbour life"', finds: 'in a topic' },
  { operator: 'tag:', example: 'tag:weather', finds: 'with a tag' },
  { operator: 'site:', example: 'site:example.org', finds: 'from a site, by name or address' },
  { operator: 'by:', example: 'by:lund', finds: 'written or scooped by someone' },
  { operator: 'is:', example: 'is:unused', finds: 'unused, used, starred, new, kept, archived, partial' },
  { operator: 'has:', example: 'has:insight', finds: 'picture, insight, notes, highlights, comments' },
  { operator: 'after:', example: 'after:2026-11', finds: 'scooped from then on; also today, 7d, 4w' },
  { operator: 'before:', example: 'before:2026', finds: 'scooped earlier' },
  { operator: 'lang:', example: 'lang:de', finds: 'in a language' },
]

const states = ['unused', 'used', 'starred', 'new', 'kept', 'archived', 'partial']
const parts = ['picture', 'insight', 'notes', 'highlights', 'comments']
const times = ['today', 'yesterday', '7d', '4w', '6m', '1y']
const shownAtMost = 8

type Known = Partial<Pick<Facets, 'tags' | 'sites' | 'curators'>> & { readonly topics: readonly Pick<Topic, 'title'>[] }

/** How the last word of a search may go on: an operator's name, or its value. None after a space or within plain words. */
export function completions(text: string, known: Known): readonly Completion[] {
  const [, before = '', minus = '', operator, quote = '', typed = ''] =
    /^(.*?)(-?)(?:([a-z]+):("?))?([^\s"]*|(?<=")[^"]*)$/is.exec(text) ?? []
  if (before !== '' && !/\s$/.test(before)) return []
  if (operator === undefined)
    return typed.length < 2 ? [] : operatorsBeginning(typed).map(name => completion(`${before}${minus}${name}`, name))
  return valuesOf(operator.toLowerCase(), known)
    .filter(value => value.toLowerCase().startsWith(typed.toLowerCase()) && (value !== typed || quote !== ''))
    .slice(0, shownAtMost)
    .map(value => completion(`${before}${minus}${operator}:${quoted(value)} `, `${operator}:${quoted(value)}`))
}

function operatorsBeginning(typed: string): readonly string[] {
  return searchHelp.map(({ operator }) => operator).filter(operator => operator.startsWith(typed.toLowerCase()))
}

function valuesOf(operator: string, { topics, tags = [], sites = [], curators = [] }: Known): readonly string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    topic: topics.map(({ title }) => title),
    tag: tags.map(({ name }) => name),
    site: sites.map(({ name }) => name),
    by: curators.map(({ name }) => name),
    is: states,
    has: parts,
    after: times,
    before: times,
  }
  return values[operator] ?? []
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value
}

function completion(text: string, shown: string): Completion {
  return { text, shown }
}
