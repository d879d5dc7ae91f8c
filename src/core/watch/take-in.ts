import type { Change } from '../base/collection.ts'
import { newMonthId } from '../base/id.ts'
import { oneLine, shorten } from '../base/text.ts'
import { tagKey } from '../library/tags.ts'
import { inParallel } from '../scoop/in-parallel.ts'
import { plainText } from '../scoop/plain-text.ts'
import type { FeedContent, FeedItem } from '../scoop/feed/feed-content.ts'
import { itemKeys, type KnownItems } from './known-items.ts'
import { matches } from './rules.ts'
import { type Score, scoreItem, siteKey, type Taste } from './score.ts'
import type { KeptSource } from './source.ts'
import type { Suggestion, SuggestedItem } from './suggestion.ts'
import type { WatchPorts } from './watch-ports.ts'

// A feed that lists its whole archive is not an inbox's worth.
const mostOfAFeed = 1_000
const longestSummary = 600
const textsAtOnce = 16

interface Candidate {
  readonly item: FeedItem
  readonly terms: readonly string[]
  readonly keys: readonly string[]
}

/** Makes suggestions of those items of a feed that pass the source's rules and are neither in the library nor suggested before. */
export async function takeIn(
  ports: WatchPorts,
  known: KnownItems,
  source: KeptSource,
  feed: FeedContent,
): Promise<readonly Change<Suggestion>[]> {
  const now = ports.scoop.clock()
  const fresh = await unknownOf(ports, known, candidatesOf(source, feed, now))
  if (fresh.length === 0) return []
  const taste = await tasteOf(ports)
  const suggestions: Suggestion[] = []
  const texts: { readonly id: string; readonly html: string }[] = []
  for (const { item, terms, keys } of fresh) {
    const suggested = suggestedItem(item)
    const score = await scoreItem(suggested, terms, sitesOf(source, feed), taste)
    const suggestion = suggestionOf(source, suggested, keys, score, now)
    suggestions.push(suggestion)
    if (saysMore(item.content, suggested)) texts.push({ id: suggestion.id, html: item.content })
  }
  await inParallel(texts, textsAtOnce, ({ id, html }) => ports.texts.write(id, html))
  const byId = new Map(suggestions.map(suggestion => [suggestion.id, suggestion]))
  return ports.suggestions.changeMany([...byId.keys()], (_now, id) => byId.get(id))
}

function candidatesOf(source: KeptSource, feed: FeedContent, now: Date): readonly Candidate[] {
  const newest = feed.items.toSorted((a, b) => (b.published ?? '9').localeCompare(a.published ?? '9')).slice(0, mostOfAFeed)
  return newest.flatMap(item => {
    const terms = matches(item, source.rules, now)
    return terms === null ? [] : [{ item, terms, keys: itemKeys(source, item) }]
  })
}

/** Also drops what stands in the feed twice. */
async function unknownOf(ports: WatchPorts, known: KnownItems, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  const suggested = await known.keys()
  const inLibrary = await ports.scoop.known([...new Set(candidates.flatMap(({ keys }) => keys))])
  const seen = new Set<string>()
  return candidates.filter(({ keys }) => {
    const isNew = !keys.some(key => seen.has(key) || suggested.has(key) || inLibrary.has(key))
    for (const key of keys) seen.add(key)
    return isNew
  })
}

async function tasteOf({ facets, naming }: WatchPorts): Promise<Taste> {
  const { sites, tags } = await facets()
  const asked = new Map<string, Promise<number>>()
  return {
    sites: new Map(sites.map(({ name, count }) => [siteKey(name), count])),
    tags: new Map(tags.map(({ name, count }) => [tagKey(name), count])),
    naming(author) {
      const answer = asked.get(author) ?? naming(author)
      asked.set(author, answer)
      return answer
    },
  }
}

function sitesOf({ title, url, siteUrl }: KeptSource, feed: FeedContent): readonly string[] {
  const hosts = [siteUrl, feed.link, url].map(address => (address === null ? null : URL.parse(address))?.hostname.replace(/^www\./, ''))
  return [title, feed.title, ...hosts.filter(host => host !== undefined)].filter(name => siteKey(name) !== '')
}

/** Many feeds repeat the summary as the content. */
function saysMore(content: string, { summary }: SuggestedItem): boolean {
  return content !== '' && oneLine(plainText(content)) !== oneLine(summary)
}

function suggestedItem({ id, link, title, summary, author, published, image, tags }: FeedItem): SuggestedItem {
  return {
    id,
    link,
    title: shorten(title, 300),
    summary: shorten(summary, longestSummary),
    author,
    published,
    image,
    tags: tags.slice(0, 30),
  }
}

function suggestionOf(source: KeptSource, item: SuggestedItem, keys: readonly string[], score: Score, now: Date): Suggestion {
  return {
    id: newMonthId(now),
    sourceId: source.id,
    topicId: source.topicId,
    item,
    keys: [...keys],
    arrivedAt: now.toISOString(),
    state: 'new',
    score: score.score,
    reasons: [...score.reasons],
  }
}
