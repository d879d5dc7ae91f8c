import type { identityKeys } from '../library/identity.ts'
import type { Arrival } from '../library/keep-articles.ts'
import type { ImportFailure, ImportKind, TopicPage } from './scoop-operations.ts'

/** What a file or page holds, read but not yet kept. */
export interface Import {
  readonly kind: ImportKind
  readonly name: string
  /** The topic that its articles belong to, when it describes one. */
  readonly topic: TopicPage['topic'] | null
  readonly entries: readonly ImportEntry[]
  readonly failed: readonly ImportFailure[]
  /** Entries need the web, which takes time that people want to follow. */
  readonly slow: boolean
}

/** One article to be: what is known of it before anything is fetched, and how to have the rest. */
export interface ImportEntry {
  /** For the report's sample, and to recognise a failed entry by. */
  readonly title: string
  readonly scoopedBy: string
  readonly excerpt: string
  readonly comments: number
  /** In the file, from 1; null where lines say nothing. */
  readonly line: number | null
  /** What its identity follows from, as far as it is known without fetching. */
  readonly identity: Parameters<typeof identityKeys>[0]
  /** The whole article; fetches what must be fetched. Throws a Problem when the entry cannot come in. */
  arrive(topicId: string | null): Promise<Arrival>
}
