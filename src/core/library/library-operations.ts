import type { Undoable } from '../base/port.ts'
import type { Article, ArticleDetail } from './article.ts'
import type { ArticlePage, ArticleQuery, Facets, TagCount } from './article-index.ts'
import type { DuplicatesOperations } from './duplicates/duplicates-operations.ts'
import type { HighlightsOperations } from './highlights/highlights-operations.ts'
import type { MemoryOperations } from './memory/memory-operations.ts'
import type { SearchesOperations } from './searches/searches-operations.ts'
import type { Topic, TopicDraft } from './topic.ts'

/** The fields a curator may edit on an article. */
export type ArticleEdits = Partial<
  Pick<
    Article,
    | 'title'
    | 'byline'
    | 'siteName'
    | 'url'
    | 'excerpt'
    | 'insight'
    | 'notes'
    | 'comments'
    | 'tags'
    | 'topicId'
    | 'state'
    | 'starred'
    | 'publishedAt'
    | 'scoopedBy'
    | 'language'
  >
>

/** One edit for many articles at once. */
export interface BulkEdits {
  readonly addTags?: readonly string[]
  readonly removeTags?: readonly string[]
  readonly topicId?: string | null
  readonly state?: Article['state']
  readonly starred?: boolean
  readonly scoopedBy?: string
  /** BCP 47; null for not known. */
  readonly language?: string | null
}

/** A bulk step's count, and how to take it back (null when nothing changed). */
export interface BulkOutcome {
  readonly count: number
  readonly undoable: Undoable | null
}

/** Tags to be known by another name from now on. */
export interface TagRenaming {
  readonly names: readonly string[]
  readonly to: string
  /** Whether several may become one. */
  readonly merge: boolean
}

/** What hosts may ask of the library. */
export interface LibraryOperations extends SearchesOperations, HighlightsOperations, DuplicatesOperations, MemoryOperations {
  'library.list': (query: ArticleQuery) => ArticlePage
  'library.facets': () => Facets
  'library.article': (id: string) => ArticleDetail
  'library.edit': (edit: { readonly id: string; readonly edits: ArticleEdits }) => {
    readonly article: ArticleDetail
    readonly undoable: Undoable | null
  }
  'library.editMany': (edit: { readonly ids: readonly string[]; readonly edits: BulkEdits }) => BulkOutcome
  'library.remove': (ids: readonly string[]) => BulkOutcome
  /** The ids of all articles that a query means, in its order, however many; its page is passed over. */
  'library.ids': (query: ArticleQuery) => readonly string[]
  /** Every tag, the most frequent first. */
  'tags.list': () => readonly TagCount[]
  /** On every article that has one of them; the count is of the articles. Refused (conflict) when tags would become one unasked. */
  'tags.rename': (renaming: TagRenaming) => BulkOutcome
  /** From every article. */
  'tags.remove': (names: readonly string[]) => BulkOutcome
  'topics.list': () => readonly Topic[]
  'topics.save': (draft: TopicDraft) => Topic
  /** Its articles stay, without a topic. */
  'topics.remove': (id: string) => BulkOutcome
}
