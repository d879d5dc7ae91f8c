import { type ProblemWords, tell } from '../base/problem.ts'
import { countWords } from '../base/text.ts'
import type { Arrival } from '../library/keep-articles.ts'
import { excerptOf } from '../scoop/excerpt.ts'
import { follow } from '../scoop/follow-progress.ts'
import { inParallel } from '../scoop/in-parallel.ts'
import { pictureOf } from '../scoop/picture-of.ts'
import { plainText } from '../scoop/plain-text.ts'
import { fetchArticle } from '../scoop/fetch-article.ts'
import type { PrivateReach, ScoopPorts } from '../scoop/scoop-ports.ts'
import { textHtml } from '../scoop/text-html.ts'
import { addressed } from '../library/tidy-url.ts'
import { couldBeSuggestion, stepLabel, titledStep } from './suggestion-steps.ts'
import { sourceKey } from './known-items.ts'
import type { KeptSource } from './source.ts'
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
  const followed = wanted.length > 1 ? follow(ports.scoop.announcer, ports.scoop.clock, 'Scooping suggestions', wanted.length) : null
  const scooped = await inParallel(wanted, fetchedAtOnce, async (suggestion): Promise<Scooped | null> => {
    try {
      return { suggestion, ...(await arrivalOf(ports, suggestion)) }
    } catch (error) {
      const problem = tell(error)
      if (problem.code === 'unforeseen') throw error
      failed.push({ id: suggestion.id, title: suggestion.item.title, problem })
      return null
    } finally {
      followed?.advance()
    }
  })
  followed?.end('done')
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
    titledStep(
      'Scooped',
      scooped.map(({ suggestion }) => suggestion),
    ),
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

async function arrivalOf(ports: WatchPorts, suggestion: Suggestion): Promise<Omit<Scooped, 'suggestion'>> {
  const { item, topicId, sourceId } = suggestion
  const source = await ports.sources.get(sourceId)
  const name = source?.title ?? ''
  const reach = reachOf(source, item.link)
  const from = { kind: 'feed' as const, name, key: sourceKey({ id: sourceId }, item.id) }
  if (item.link === null) return fromFeed(ports, suggestion, source, [])
  try {
    const { arrival, remarks } = await fetchArticle(within(ports.scoop, reach), { url: item.link, topicId, scoopedBy: null })
    const { article } = arrival
    const dated = { ...article, source: from, publishedAt: article.publishedAt ?? item.published, byline: article.byline || item.author }
    if (arrival.body !== '') return { arrival: { ...arrival, article: dated }, remarks }
    return await fromFeed(ports, suggestion, source, ['No text was found on the page; what the feed has of it was kept.'])
  } catch (error) {
    const problem = tell(error)
    if (problem.code === 'unforeseen' || problem.code === 'cancelled') throw error
    return fromFeed(ports, suggestion, source, [`${problem.what} What the feed has of it was kept.`])
  }
}

/** A feed on a private host may lead to pages of that host; no feed may make us look elsewhere inside. */
function reachOf(source: KeptSource | undefined, link: string | null): PrivateReach {
  const host = source?.isPrivate ? URL.parse(source.url)?.host : undefined
  return host !== undefined && link !== null && URL.parse(link)?.host === host ? 'any' : 'none'
}

function within(ports: ScoopPorts, reach: PrivateReach): ScoopPorts {
  return { ...ports, pages: { fetch: errand => ports.pages.fetch(errand.reach === 'any' ? { ...errand, reach } : errand) } }
}

async function fromFeed(
  ports: WatchPorts,
  { id, item, topicId }: Suggestion,
  source: KeptSource | undefined,
  remarks: readonly string[],
): Promise<Omit<Scooped, 'suggestion'>> {
  const body = (await ports.texts.read(id)) || textHtml(item.summary)
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
