import type { Change } from '../base/collection.ts'
import type { Undoable } from '../base/port.ts'
import type { Article } from './article.ts'
import { filledBodies } from './filled-bodies.ts'
import type { IndexFeed } from './index-feed.ts'
import { type Arrival, withBodies } from './keep-articles.ts'
import type { LibraryPorts } from './library-ports.ts'
import { mergeArticle } from './merge-article.ts'
import { type Newcomer, sortArrivals, type Twin } from './sort-arrivals.ts'
import type { Topic } from './topic.ts'

/** A batch to bring in, and the topics that its articles may name. */
export interface BringingIn {
  readonly arrivals: readonly Arrival[]
  /** Topics that are not in the library yet; one that no article comes to need is not made. */
  readonly topics: readonly Topic[]
  /** Names the step in the undo menu. */
  readonly label: string
  /** Only tells what would become of it. */
  readonly dryRun: boolean
}

/** What became of a batch: `kept` is new, of the others `already` counts all and `merged` those articles that gained something. */
export interface BroughtIn {
  readonly kept: readonly Article[]
  readonly already: number
  readonly merged: readonly Article[]
  /** Null when nothing changed. */
  readonly undoable: Undoable | null
}

/** What becomes of one article: `before` is undefined for a new one, `body` empty when none is to be written. */
interface Target {
  readonly before: Article | undefined
  readonly after: Article
  readonly body: string
}

/**
 * Keeps the arrivals that the library lacks and merges the others into what it has, topics and all in one step that can be
 * undone. No other batch may be on its way in.
 */
export async function bringInArticles(ports: LibraryPorts, feed: IndexFeed, order: BringingIn): Promise<BroughtIn> {
  const { newcomers, twins } = await sortArrivals(ports, feed, order.arrivals)
  const targets = (await targetsOf(ports, newcomers, twins)).filter(({ before, after, body }) => before !== after || body !== '')
  const outcome = {
    kept: targets.filter(({ before }) => !before).map(({ after }) => after),
    merged: targets.filter(({ before }) => before).map(({ after }) => after),
    already: twins.length,
  }
  if (order.dryRun) return { ...outcome, undoable: null }
  const bodies = targets.map(({ after, body }) => ({ id: after.id, body }))
  const changes = await withBodies(ports, bodies, () => changeAll(ports, targets, order.topics))
  const filled = targets.filter(({ before, body }) => before && body !== '').map(({ after, body }) => ({ id: after.id, body }))
  // Bodies first: an article that is taken back is searched by the words that it then has.
  return { ...outcome, undoable: ports.undo.remember(order.label, [...filledBodies(ports.bodies, filled), ...changes]) }
}

async function targetsOf(ports: LibraryPorts, newcomers: readonly Newcomer[], twins: readonly Twin[]): Promise<readonly Target[]> {
  const targets = new Map<string, Target>()
  for (const { article, body } of newcomers) targets.set(article.id, { before: undefined, after: article, body })
  for (const { id, article, body } of twins) {
    const before = targets.has(id) ? undefined : await ports.articles.get(id)
    const target = targets.get(id) ?? (before && { before, after: before, body: '' })
    if (!target) continue
    const filled = target.body || ((await lacksBody(ports, target)) ? body : '')
    const merged = mergeArticle(target.after, article)
    targets.set(id, { ...target, body: filled, after: filled === target.body ? merged : withWordsOf(merged, article) })
  }
  return [...targets.values()]
}

/** An article without words may still show a picture. */
async function lacksBody({ bodies }: LibraryPorts, { before, after }: Target): Promise<boolean> {
  return after.wordCount === 0 && (!before || (await bodies.read(before.id)) === '')
}

async function changeAll(
  { topics, articles }: LibraryPorts,
  targets: readonly Target[],
  offered: readonly Topic[],
): Promise<readonly Change[]> {
  const byId = new Map(targets.map(target => [target.after.id, target]))
  const needed = new Set(targets.map(({ after }) => after.topicId))
  const made = new Map(offered.filter(({ id }) => needed.has(id)).map(topic => [topic.id, topic]))
  const madeTopics = await topics.changeMany([...made.keys()], (now, id) => now ?? made.get(id))
  try {
    return [...madeTopics, ...(await articles.changeMany([...byId.keys()], (now, id) => present(now, byId.get(id))))]
  } catch (error) {
    await topics.changeMany([...made.keys()], () => undefined)
    throw error
  }
}

/** An article may have been edited, or removed, since it was looked at: what is merged is merged into what it is now. */
function present(now: Article | undefined, target: Target | undefined): Article | undefined {
  if (!target?.before || now === target.before) return target?.after
  return now && mergeArticle(now, target.after)
}

function withWordsOf(article: Article, { wordCount, capture }: Pick<Article, 'wordCount' | 'capture'>): Article {
  return article.wordCount === wordCount && article.capture === capture ? article : { ...article, wordCount, capture }
}
