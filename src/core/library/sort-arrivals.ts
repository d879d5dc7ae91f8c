import type { Clock } from '../base/port.ts'
import type { Article } from './article.ts'
import { articleIds } from './article-ids.ts'
import { identityKeys } from './identity.ts'
import type { IndexFeed } from './index-feed.ts'
import type { Arrival } from './keep-articles.ts'
import type { LibraryPorts } from './library-ports.ts'
import { tidyTags } from './tags.ts'

/** An article that the library does not have, with the id it will have. */
export interface Newcomer {
  readonly article: Article
  readonly body: string
}

/** An arrival that was there before, or earlier in the batch, and the id of the article it is. */
export interface Twin extends Arrival {
  readonly id: string
}

/** Tells arrivals that are new from those that the library, or the batch further up, has already. */
export async function sortArrivals(
  { articles, clock }: Pick<LibraryPorts, 'articles' | 'clock'>,
  feed: IndexFeed,
  arrivals: readonly Arrival[],
): Promise<{ readonly newcomers: readonly Newcomer[]; readonly twins: readonly Twin[] }> {
  const keyed = arrivals.map(arrival => ({ ...arrival, keys: identityKeys(arrival.article) }))
  const known = new Map(await feed.ask(index => index.findByKey([...new Set(keyed.flatMap(({ keys }) => keys))])))
  const ids = articleIds(articles)
  const newcomers: Newcomer[] = []
  const twins: Twin[] = []
  for (const { article, body, keys } of keyed) {
    const twin = keys.map(key => known.get(key)).find(id => id !== undefined)
    const id = twin ?? (await ids.next(scoopingDate(article.scoopedAt, clock)))
    for (const key of keys) if (!known.has(key)) known.set(key, id)
    if (twin !== undefined) twins.push({ id, article, body })
    else newcomers.push({ article: { ...article, id, tags: [...tidyTags(article.tags)] }, body })
  }
  return { newcomers, twins }
}

/** The month in an id names a file, so a date that no calendar has must not get there. */
function scoopingDate(scoopedAt: string, clock: Clock): Date {
  const date = new Date(scoopedAt)
  const year = date.getUTCFullYear()
  return year >= 1990 && year <= 9999 ? date : clock()
}
