import type { Change } from '../base/collection.ts'
import { Problem } from '../base/problem.ts'
import type { Article } from './article.ts'
import type { ArticleIndex, IndexEntry } from './article-index.ts'
import { indexEntry } from './index-entry.ts'
import type { LibraryPorts } from './library-ports.ts'
import { mendIndex } from './reconcile-index.ts'

type FeedPorts = Pick<LibraryPorts, 'articles' | 'index' | 'bodies' | 'digestContents'>

/** Keeps the index in step with the articles. */
export interface IndexFeed {
  /** Resolves once the index has every change made so far; a step that failed is made good first. */
  caughtUp(): Promise<void>
  /** Asks the index once it has caught up; one found damaged is made anew and asked again. */
  ask<T>(question: (index: ArticleIndex) => Promise<T>): Promise<T>
  /** Takes in the saved text of an article anew: one with as many words as before is no change of the article. */
  reread(id: string): void
  /** No change is followed after this. */
  stop(): void
}

/** Follows every change of the articles, an undo's too, one after another in the order they became durable. */
export function feedIndex(ports: FeedPorts): IndexFeed {
  let queue: Promise<void> = Promise.resolve()
  let state: 'sound' | 'behind' | 'damaged' = 'sound'
  function follow(step: () => Promise<void>): void {
    queue = queue
      .then(() => (state === 'sound' ? step() : undefined))
      .catch(() => {
        state = 'behind'
      })
  }
  const stop = ports.articles.onChange(changes => follow(() => apply(ports, changes)))
  async function repair(): Promise<void> {
    if (state === 'sound') return
    if (state === 'damaged') await ports.index.clear().catch(refuse)
    await mendIndex(ports).catch(refuse)
    state = 'sound'
  }
  function caughtUp(): Promise<void> {
    const repaired = queue.then(repair)
    queue = repaired.catch(() => {})
    return repaired
  }
  return {
    caughtUp,
    async ask(question) {
      await caughtUp()
      return question(ports.index).catch(async error => {
        if (!isDamage(error)) throw error
        state = 'damaged'
        await caughtUp()
        return question(ports.index)
      })
    },
    reread: id =>
      follow(async () => {
        const article = await ports.articles.get(id)
        if (article) await ports.index.put([await indexEntry(article, ports.bodies)])
      }),
    stop,
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Problem && error.code === 'library-broken'
}

async function apply({ index, bodies }: FeedPorts, changes: readonly Change<Article>[]): Promise<void> {
  const gone = changes.filter(change => change.after === undefined).map(change => change.id)
  const entries: IndexEntry[] = []
  for (const { before, after } of changes) {
    if (after === undefined) continue
    entries.push(before && sameWords(before, after) ? { article: after, bodyText: null } : await indexEntry(after, bodies))
  }
  if (gone.length > 0) await index.remove(gone)
  if (entries.length > 0) await index.put(entries)
}

// A saved body that is filled in later changes the number of words.
const searched = [
  'title',
  'byline',
  'siteName',
  'excerpt',
  'insight',
  'notes',
  'highlights',
  'tags',
  'comments',
  'wordCount',
] as const satisfies readonly (keyof Article)[]

function sameWords(before: Article, after: Article): boolean {
  return searched.every(field => before[field] === after[field] || JSON.stringify(before[field]) === JSON.stringify(after[field]))
}

function refuse(cause: unknown): never {
  throw new Problem(
    'library-broken',
    'Your articles are saved, but the search index could not be brought up to date.',
    'Check that the disk has room, then close and open the library.',
    { cause },
  )
}
