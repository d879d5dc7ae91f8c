import { tagKey } from '../library/tags.ts'
import type { SuggestedItem, Suggestion } from './suggestion.ts'
import { foldedWords } from './words.ts'

/** What the library tells of the curator's taste. */
export interface Taste {
  /** By folded name: how many articles of the library come from a site, or carry a tag. */
  readonly sites: ReadonlyMap<string, number>
  readonly tags: ReadonlyMap<string, number>
  readonly naming: (author: string) => Promise<number>
}

export interface Score {
  readonly score: number
  readonly reasons: readonly string[]
}

const day = 86_400_000
const mostReasons = 5

/**
 * How well an item fits, from 0 to 80, and why: 15 for each matched term (at most 30), up to 20 for its site, 15 for
 * its author and 15 for its tags, each growing with the logarithm of what was scooped before.
 */
export async function scoreItem(item: SuggestedItem, terms: readonly string[], sites: readonly string[], taste: Taste): Promise<Score> {
  const site = Math.max(0, ...sites.map(name => taste.sites.get(siteKey(name)) ?? 0))
  const author = item.author === '' ? 0 : await taste.naming(item.author)
  const tags = item.tags.flatMap(tag => ((taste.tags.get(tagKey(tag)) ?? 0) > 0 ? [{ tag, count: taste.tags.get(tagKey(tag)) ?? 0 }] : []))
  const reasons = [
    ...terms.map(term => `matches ${term}`),
    ...(site > 0 ? [`you scooped ${site.toLocaleString('en')} from this site`] : []),
    ...(author > 0 ? [`${item.author} is named in ${articles(author)} of yours`] : []),
    ...tags.toSorted((a, b) => b.count - a.count).map(({ tag, count }) => `you tagged ${articles(count)} ${tag}`),
  ]
  const score =
    Math.min(30, terms.length * 15) + growing(site, 20) + growing(author, 15) + growing(Math.max(0, ...tags.map(({ count }) => count)), 15)
  return { score, reasons: reasons.slice(0, mostReasons) }
}

/** A suggestion as it stands today: how recent it is adds up to 20 and a reason. */
export function withRecency<T extends Suggestion>(suggestion: T, now: Date): T {
  const { published } = suggestion.item
  if (published === null) return suggestion
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(published)) / day))
  const added = Math.max(0, Math.round(20 - 6 * Math.log2(1 + days)))
  return { ...suggestion, score: suggestion.score + added, reasons: [...suggestion.reasons, ageInWords(days)] }
}

/** A site's name as it is compared: "The Harbour Weekly" and "harbour weekly" are one. */
export function siteKey(name: string): string {
  return foldedWords(name).trim().replace(/^the /, '')
}

/** Half of `most` for the first few, all of it from about thirty on. */
function growing(count: number, most: number): number {
  return Math.min(most, Math.round((most * Math.log2(1 + count)) / 5))
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`
}

function ageInWords(days: number): string {
  if (days === 0) return 'from today'
  if (days === 1) return '1 day old'
  if (days < 60) return `${days} days old`
  return days < 730 ? `${Math.floor(days / 30)} months old` : `${Math.floor(days / 365)} years old`
}
