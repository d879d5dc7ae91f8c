import type { Undoable } from '../base/port.ts'
import type { Article } from './article.ts'
import { batches } from './batches.ts'
import type { IndexFeed } from './index-feed.ts'
import type { LibraryPorts } from './library-ports.ts'
import { sortArrivals } from './sort-arrivals.ts'

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
  const { newcomers, twins } = await sortArrivals(ports, feed, arrivals)
  const byId = new Map(newcomers.map(({ article }) => [article.id, article]))
  const changes = await withBodies(
    ports,
    newcomers.map(({ article, body }) => ({ id: article.id, body })),
    () => ports.articles.changeMany([...byId.keys()], (_now, id) => byId.get(id)),
  )
  return { kept: [...byId.values()], already: twins.map(({ id }) => id), undoable: ports.undo.remember(label, changes) }
}

/** Writes bodies before the change that needs them; they go again when it fails. */
export async function withBodies<T>(
  { bodies }: Pick<LibraryPorts, 'bodies'>,
  written: readonly { readonly id: string; readonly body: string }[],
  change: () => Promise<T>,
): Promise<T> {
  const bodied = written.filter(({ body }) => body !== '')
  try {
    for (const some of batches(bodied, bodiesAtOnce)) await Promise.all(some.map(({ id, body }) => bodies.write(id, body)))
    return await change()
  } catch (error) {
    await Promise.allSettled(bodied.map(({ id }) => bodies.remove(id)))
    throw error
  }
}
