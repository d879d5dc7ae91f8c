import type { Article } from './article.ts'
import type { ArticleIndex, DigestContents } from './article-index.ts'
import { batches } from './batches.ts'
import type { Bodies } from './bodies.ts'
import { indexEntry } from './index-entry.ts'
import type { LibraryPorts } from './library-ports.ts'

// Saved bodies are held in memory a batch at a time: 200 of the longest essays are some 20 MB of words.
const batch = 200

/** What the index is derived from. */
interface Truth {
  readonly articles: readonly Article[]
  readonly digests: readonly DigestContents[]
  readonly bodies: Bodies
}

/** Brings the index into agreement with the files, whatever it held; one that cannot be mended is made anew. */
export async function mendIndex(ports: Pick<LibraryPorts, 'articles' | 'index' | 'bodies' | 'digestContents'>): Promise<void> {
  const truth = { articles: await ports.articles.all(), digests: await ports.digestContents(), bodies: ports.bodies }
  try {
    await reconcile(ports.index, truth)
  } catch {
    await ports.index.clear()
    await reconcile(ports.index, truth)
  }
}

/** A new index is filled, a sound one only compared. */
async function reconcile(index: ArticleIndex, { articles, digests, bodies }: Truth): Promise<void> {
  const kept = new Set(articles.map(article => article.id))
  await index.remove((await index.ids()).filter(id => !kept.has(id)))
  for (const some of batches(articles, batch)) {
    const stale = new Set(await index.stale(some))
    const changed = some.filter(article => stale.has(article.id))
    await index.put(await Promise.all(changed.map(article => indexEntry(article, bodies))))
  }
  await index.setAllUses(digests)
}
