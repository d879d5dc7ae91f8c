import type { Change, Collection } from '../base/collection.ts'
import type { Clock } from '../base/port.ts'
import type { UndoLog } from '../base/undo-log.ts'
import type { Article } from './article.ts'
import type { ArticleIndex, DigestContents } from './article-index.ts'
import type { Bodies } from './bodies.ts'
import type { ToldApart } from './duplicates/told-apart.ts'
import type { Issue } from './memory/memory-operations.ts'
import type { SavedSearch } from './searches/saved-search.ts'
import type { Topic } from './topic.ts'

/** What the library needs of the world. */
export interface LibraryPorts {
  readonly articles: Collection<Article>
  readonly topics: Collection<Topic>
  readonly searches: Collection<SavedSearch>
  /** Pairs of articles that look alike and are not the same story. */
  readonly apart: Collection<ToldApart>
  readonly index: ArticleIndex
  readonly bodies: Bodies
  readonly undo: UndoLog
  readonly clock: Clock
  /** What the digests hold; asked only when the index is brought into agreement with the files. */
  readonly digestContents: () => Promise<readonly DigestContents[]>
  /** Every digest, with the articles that it holds. */
  readonly issues: () => Promise<readonly Issue[]>
  /** Lets digests name `into` in the place of articles that were merged into it. */
  readonly repoint: (merged: ReadonlySet<string>, into: string) => Promise<readonly Change[]>
  /** A text that differs whenever a file that the index is derived from does, had without reading them. */
  readonly filesStamp: () => Promise<string>
}
