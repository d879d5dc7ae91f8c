import { newMonthId } from '../base/id.ts'
import type { Clock, Undoable } from '../base/port.ts'
import type { Article } from './article.ts'
import { batches } from './batches.ts'
import { identityKeys } from './identity.ts'
import type { IndexFeed } from './index-feed.ts'
import type { LibraryPorts } from './library-ports.ts'
import { tidyTags } from './tags.ts'

// A durable write mostly waits for the disk, and disks take several at a time.
const bodiesAtOnce = 16

/** An article on its way in. */
export interface Arrival {
  readonly article: Omit<Article, 'id'>
  /** Sanitised HTML; empty when there is none. */
  readonly body: string
}

/** What became of a batch: every arrival is either kept or answered for in `already`. */
export interface KeepOutcome {
  /** In the order they arrived. */
  readonly kept: readonly Article[]
  /** For each arrival that was there before, or earlier in the batch, the id of the article it is. */
  readonly already: readonly string[]
  /** Null when nothing was kept. */
  readonly undoable: Undoable | null
}

interface Newcomer {
  readonly article: Article
  readonly body: string
}

/**
 * Keeps those arrivals that the library does not have yet, in one durable step; bodies first, so that no article is
 * ever without its own. No other batch may be on its way in.
 */
export async function keepArticles(
  ports: LibraryPorts,
  feed: IndexFeed,
  arrivals: readonly Arrival[],
  label: string,
): Promise<KeepOutcome> {
  const { newcomers, already } = await sort(ports, feed, arrivals)
  const byId = new Map(newcomers.map(({ article }) => [article.id, article]))
  const bodied = newcomers.filter(({ body }) => body !== '').map(({ article, body }) => ({ id: article.id, body }))
  try {
    for (const some of batches(bodied, bodiesAtOnce)) await Promise.all(some.map(({ id, body }) => ports.bodies.write(id, body)))
    const changes = await ports.articles.changeMany([...byId.keys()], (_now, id) => byId.get(id))
    return { kept: [...byId.values()], already, undoable: ports.undo.remember(label, changes) }
  } catch (error) {
    await Promise.allSettled(bodied.map(({ id }) => ports.bodies.remove(id)))
    throw error
  }
}

async function sort(
  { clock }: LibraryPorts,
  feed: IndexFeed,
  arrivals: readonly Arrival[],
): Promise<{ newcomers: Newcomer[]; already: string[] }> {
  const keyed = arrivals.map(arrival => ({ ...arrival, keys: identityKeys(arrival.article) }))
  const known = new Map(await feed.ask(index => index.findByKey([...new Set(keyed.flatMap(({ keys }) => keys))])))
  const newcomers: Newcomer[] = []
  const already: string[] = []
  for (const { article, body, keys } of keyed) {
    const twin = keys.map(key => known.get(key)).find(id => id !== undefined)
    if (twin !== undefined) {
      already.push(twin)
      continue
    }
    const id = newMonthId(scoopingDate(article.scoopedAt, clock))
    for (const key of keys) known.set(key, id)
    newcomers.push({ article: { ...article, id, tags: [...tidyTags(article.tags)] }, body })
  }
  return { newcomers, already }
}

/** The month in an id names a file, so a date that no calendar has must not get there. */
function scoopingDate(scoopedAt: string, clock: Clock): Date {
  const date = new Date(scoopedAt)
  const year = date.getUTCFullYear()
  return year >= 1990 && year <= 9999 ? date : clock()
}
