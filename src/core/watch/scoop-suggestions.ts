import { type ProblemWords, tell } from '../base/problem.ts'
import { countWords } from '../base/text.ts'
import type { Arrival } from '../library/keep-articles.ts'
import { excerptOf } from '../scoop/excerpt.ts'
import { inParallel } from '../scoop/in-parallel.ts'
import { pictureOf } from '../scoop/picture-of.ts'
import { plainText } from '../scoop/plain-text.ts'
import { readFeed } from '../scoop/read-feed.ts'
import { fetchArticle } from '../scoop/fetch-article.ts'
import type { FeedItem } from '../scoop/scoop-operations.ts'
import type { PrivateReach, ScoopPorts } from '../scoop/scoop-ports.ts'
import { textHtml } from '../scoop/text-html.ts'
import { addressed } from '../scoop/tidy-url.ts'
import { couldBeSuggestion, stepLabel } from './suggestion-steps.ts'
import { sourceKey } from './known-items.ts'
import type { Source } from './source.ts'
import type { Suggestion } from './suggestion.ts'
import type { InboxScoop } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'

const fetchedAtOnce = 4

interface Scooped {
  readonly suggestion: Suggestion
  readonly arrival: Arrival
  readonly remarks: readonly string[]
}

/**
 * Scoops suggestions into the library, whole page and all; where the page cannot be had, with what the feed has of it.
 * All of it is one step to take back. One that cannot come in is answered for, and the rest go on.
 */
export async function scoopSuggestions(ports: WatchPorts, ids: readonly string[]): Promise<InboxScoop> {
  const found = await Promise.all([...new Set(ids)].filter(couldBeSuggestion).map(id => ports.suggestions.get(id)))
  const wanted = found.filter(suggestion => suggestion !== undefined && suggestion.state !== 'scooped') as readonly Suggestion[]
  const failed: { id: string; title: string; problem: ProblemWords }[] = []
  const reader = feedReader(ports)
  const scooped = await inParallel(wanted, fetchedAtOnce, async (suggestion): Promise<Scooped | null> => {
    try {
      return { suggestion, ...(await arrivalOf(ports, reader, suggestion)) }
    } catch (error) {
      const problem = tell(error)
      if (problem.code === 'unforeseen') throw error
      failed.push({ id: suggestion.id, title: suggestion.item.title, problem })
      return null
    }
  })
  return {
    ...(await keep(
      ports,
      scooped.filter(one => one !== null),
    )),
    failed,
  }
}

async function keep(ports: WatchPorts, scooped: readonly Scooped[]): Promise<Omit<InboxScoop, 'failed'>> {
  if (scooped.length === 0) return { scooped: [], undoable: null }
  const { library, known } = ports.scoop
  const step = await library.keep(
    scooped.map(({ arrival }) => arrival),
    `Scooped ${scooped.length === 1 ? 'a suggestion' : `${scooped.length} suggestions`}`,
  )
  const changes = await ports.suggestions.changeMany(
    scooped.map(({ suggestion }) => suggestion.id),
    now => (now ? { ...now, state: 'scooped' as const } : now),
  )
  const articles = await known(scooped.flatMap(({ suggestion, arrival }) => [...suggestion.keys, `source:${arrival.article.source.key}`]))
  const undoable = step.undoable ? ports.undo.extend(step.undoable, changes) : ports.undo.remember(stepLabel('Scooped', changes), changes)
  return {
    scooped: scooped.map(({ suggestion, arrival, remarks }) => ({
      id: suggestion.id,
      articleId:
        [`source:${arrival.article.source.key}`, ...suggestion.keys].map(key => articles.get(key)).find(id => id !== undefined) ?? '',
      remarks,
    })),
    undoable,
  }
}

/** Reads each source's feed at most once for one step. */
type FeedReader = (source: Source) => Promise<readonly FeedItem[]>

function feedReader({ feeds }: WatchPorts): FeedReader {
  const read = new Map<string, Promise<readonly FeedItem[]>>()
  const items = async ({ url, isPrivate }: Source): Promise<readonly FeedItem[]> => {
    const answer = await feeds.fetch({ url, etag: null, lastModified: null, reach: isPrivate ? 'any' : 'none' })
    return answer.is === 'text' ? readFeed(answer.text, answer.url).items : []
  }
  return source => {
    const reading = read.get(source.id) ?? items(source).catch(() => [])
    read.set(source.id, reading)
    return reading
  }
}

async function arrivalOf(ports: WatchPorts, reader: FeedReader, suggestion: Suggestion): Promise<Omit<Scooped, 'suggestion'>> {
  const { item, topicId, sourceId } = suggestion
  const source = await ports.sources.get(sourceId)
  const name = source?.title ?? ''
  const reach = reachOf(source, item.link)
  const from = { kind: 'feed' as const, name, key: sourceKey({ id: sourceId }, item.id) }
  if (item.link === null) return fromFeed(ports, reader, suggestion, source, [])
  try {
    const { arrival, remarks } = await fetchArticle(within(ports.scoop, reach), { url: item.link, topicId, scoopedBy: null })
    const { article } = arrival
    const dated = { ...article, source: from, publishedAt: article.publishedAt ?? item.published, byline: article.byline || item.author }
    if (arrival.body !== '') return { arrival: { ...arrival, article: dated }, remarks }
    return await fromFeed(ports, reader, suggestion, source, ['No text was found on the page; what the feed has of it was kept.'])
  } catch (error) {
    const problem = tell(error)
    if (problem.code === 'unforeseen' || problem.code === 'cancelled') throw error
    return fromFeed(ports, reader, suggestion, source, [`${problem.what} What the feed has of it was kept.`])
  }
}

/** A feed on a private host may lead to pages of that host; no feed may make us look elsewhere inside. */
function reachOf(source: Source | undefined, link: string | null): PrivateReach {
  const host = source?.isPrivate ? URL.parse(source.url)?.host : undefined
  return host !== undefined && link !== null && URL.parse(link)?.host === host ? 'any' : 'none'
}

function within(ports: ScoopPorts, reach: PrivateReach): ScoopPorts {
  return { ...ports, pages: { fetch: errand => ports.pages.fetch(errand.reach === 'any' ? { ...errand, reach } : errand) } }
}

async function fromFeed(
  ports: WatchPorts,
  reader: FeedReader,
  { item, topicId }: Suggestion,
  source: Source | undefined,
  remarks: readonly string[],
): Promise<Omit<Scooped, 'suggestion'>> {
  const listed = source ? (await reader(source)).find(({ id, link }) => id === item.id && link === item.link) : undefined
  const body = listed?.content || textHtml(item.summary)
  const from = source ? { url: source.url, isPrivate: source.isPrivate } : null
  const { picture, remarks: aboutPicture } = await pictureOf(ports.scoop, item.image, item.title, from)
  const article = {
    ...addressed(item.link),
    canonicalUrl: null,
    title: item.title,
    byline: item.author,
    siteName: source?.title ?? '',
    publishedAt: item.published,
    scoopedAt: ports.scoop.clock().toISOString(),
    scoopedBy: await ports.scoop.curator(),
    topicId,
    image: picture,
    excerpt: excerptOf(item.summary),
    insight: '',
    notes: '',
    highlights: [],
    tags: [...item.tags],
    comments: [],
    language: null,
    wordCount: countWords(plainText(body)),
    capture: body === '' ? ('link' as const) : ('whole' as const),
    state: 'new' as const,
    starred: false,
    source: { kind: 'feed' as const, name: source?.title ?? '', key: sourceKey({ id: source?.id ?? '' }, item.id) },
  }
  return { arrival: { article, body }, remarks: [...remarks, ...aboutPicture] }
}
