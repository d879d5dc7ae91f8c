import { join } from 'node:path'
import { openCollections } from '../../src/core/collections.ts'
import type { Collection } from '../../src/core/base/collection.ts'
import type { UndoLog } from '../../src/core/base/undo-log.ts'
import { undoLog } from '../../src/core/base/undo-log.ts'
import type { Article } from '../../src/core/library/article.ts'
import type { ArticleIndex, DigestContents } from '../../src/core/library/article-index.ts'
import type { Bodies } from '../../src/core/library/bodies.ts'
import type { Library } from '../../src/core/library/library.ts'
import { openLibrary } from '../../src/core/library/library.ts'
import type { ToldApart } from '../../src/core/library/duplicates/told-apart.ts'
import type { SavedSearch } from '../../src/core/library/searches/saved-search.ts'
import type { Topic } from '../../src/core/library/topic.ts'
import { bodyFiles } from '../../src/node/bodies/body-files.ts'
import { folderStore } from '../../src/node/files/folder-store.ts'
import { filesStamp } from '../../src/node/index/files-stamp.ts'
import { openSqliteIndex } from '../../src/node/index/sqlite-article-index.ts'
import { onTestFinished } from 'vitest'
import { memoryCollection } from './memory-collection.ts'

/** What outlives a library that is closed and opened again: its folder and its records. */
export interface Shelf {
  readonly folder: string
  readonly articles: Collection<Article>
  readonly topics: Collection<Topic>
  readonly searches: Collection<SavedSearch>
  readonly digests: DigestContents[]
  readonly bodies: Bodies
  /** How often all articles were read, as only a new or disagreeing index makes necessary. */
  readonly wholeReads: () => number
  /** Tells one state of the records from another, as file times and sizes do on disk. */
  readonly stamp: () => Promise<string>
}

export interface TestLibrary extends Library {
  readonly index: ArticleIndex
  readonly undo: UndoLog
}

/** Records in memory, everything else real: saved bodies and the index are files in `folder`. */
export function shelfIn(folder: string): Shelf {
  const articles = memoryCollection<Article>('articles')
  let steps = 0
  articles.onChange(() => {
    steps += 1
  })
  return shelfOf(
    folder,
    articles,
    memoryCollection<Topic>('topics'),
    memoryCollection<SavedSearch>('searches'),
    async () => `after ${steps} steps`,
  )
}

/** Everything on disk, as a newsroom that has just started finds it. */
export function diskShelf(folder: string): Shelf {
  const { articles, topics, searches } = openCollections(
    folderStore(folder, notice => {
      throw new Error(notice.what)
    }),
  )
  return shelfOf(folder, articles, topics, searches, () => filesStamp([join(folder, 'articles'), join(folder, 'digests')]))
}

function shelfOf(
  folder: string,
  articles: Collection<Article>,
  topics: Collection<Topic>,
  searches: Collection<SavedSearch>,
  stamp: () => Promise<string>,
): Shelf {
  let wholeReads = 0
  const counted: Collection<Article> = {
    ...articles,
    all() {
      wholeReads += 1
      return articles.all()
    },
  }
  return { folder, articles: counted, topics, searches, digests: [], bodies: bodyFiles(folder), wholeReads: () => wholeReads, stamp }
}

/** Opens the library of a shelf, on a morning in November 2026; `through` may put a fault between it and its index. */
export async function openTestLibrary(shelf: Shelf, through = (index: ArticleIndex) => index): Promise<TestLibrary> {
  const index = through(openSqliteIndex(join(shelf.folder, 'index.sqlite')))
  onTestFinished(() => index.close())
  const undo = undoLog()
  const library = await openLibrary({
    articles: shelf.articles,
    topics: shelf.topics,
    searches: shelf.searches,
    index,
    bodies: shelf.bodies,
    undo,
    clock: () => new Date('2026-11-05T09:30:00Z'),
    apart: memoryCollection<ToldApart>('apart'),
    digestContents: async () => shelf.digests,
    issues: async () =>
      shelf.digests.map(({ use, articleIds }) => ({ ...use, at: `2026-11-0${(use.number % 9) + 1}T08:00:00.000Z`, articleIds })),
    repoint: async () => [],
    filesStamp: shelf.stamp,
  })
  return { ...library, index, undo }
}
