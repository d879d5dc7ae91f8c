import type { Answering } from '../../base/answering.ts'
import type { Undoable } from '../../base/port.ts'
import { articleDetail } from '../article-detail.ts'
import type { ArticleRow } from '../article.ts'
import type { DuplicatePage } from '../article-index.ts'
import type { IndexFeed } from '../index-feed.ts'
import type { LibraryPorts } from '../library-ports.ts'
import type { DuplicatesOperations } from './duplicates-operations.ts'
import { mergeArticles } from './merge-articles.ts'
import { pairOf } from './told-apart.ts'

/** The operations on stories that are told twice. */
export function duplicatesOperations(ports: LibraryPorts, feed: IndexFeed): Answering<DuplicatesOperations> {
  return {
    async 'library.similar'(id) {
      const apart = await toldApart(ports)
      return (await feed.ask(index => index.similar(id))).filter(({ row }) => !apart.has(pairOf(id, row.id)))
    },
    'library.duplicates': page => listDuplicates(ports, feed, page),
    async 'library.merge'({ keep, others }) {
      const undoable = await mergeArticles(ports, keep, others)
      await feed.caughtUp()
      return { article: await articleDetail(ports, feed, keep), undoable }
    },
    'library.tellApart': ids => tellApart(ports, ids),
  }
}

async function toldApart({ apart }: LibraryPorts): Promise<ReadonlySet<string>> {
  return new Set((await apart.all()).map(({ id }) => id))
}

// Whoever has more groups than this merges some before seeing the rest.
const groupsRead = 10_000

/** The index knows nothing of what was told apart, so its groups are looked through before they are counted. */
async function listDuplicates(
  ports: LibraryPorts,
  feed: IndexFeed,
  page: { readonly offset: number; readonly limit: number },
): Promise<DuplicatePage> {
  const apart = await toldApart(ports)
  if (apart.size === 0) return feed.ask(index => index.duplicates(page))
  const { groups } = await feed.ask(index => index.duplicates({ offset: 0, limit: groupsRead }))
  const left = groups.map(group => withoutApart(group, apart)).filter(group => group.length > 1)
  return { total: left.length, groups: left.slice(page.offset, page.offset + page.limit) }
}

/** Whoever is told apart from all the others leaves the group. */
function withoutApart(group: readonly ArticleRow[], apart: ReadonlySet<string>): readonly ArticleRow[] {
  return group.filter(one => group.some(other => other !== one && !apart.has(pairOf(one.id, other.id))))
}

async function tellApart({ apart, undo, clock }: LibraryPorts, ids: readonly string[]): Promise<Undoable | null> {
  const all = [...new Set(ids)]
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map(other => pairOf(one, other)))
  const changes = await apart.changeMany(pairs, (now, id) => now ?? { id, toldAt: clock().toISOString() })
  return undo.remember(`Told ${all.length} articles apart`, changes)
}
