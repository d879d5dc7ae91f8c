import type { Undoable } from '../base/port.ts'
import type { Article, ArticleDetail } from './article.ts'
import type { ArticlePage, ArticleQuery, DuplicatePage, Facets, SimilarArticle } from './article-index.ts'
import type { Topic, TopicDraft } from './topic.ts'

/** The fields a curator may edit on an article. */
export type ArticleEdits = Partial<
  Pick<Article, 'title' | 'byline' | 'siteName' | 'url' | 'excerpt' | 'insight' | 'tags' | 'topicId' | 'state' | 'starred' | 'publishedAt'>
>

/** One edit for many articles at once. */
export interface BulkEdits {
  readonly addTags?: readonly string[]
  readonly removeTags?: readonly string[]
  readonly topicId?: string | null
  readonly state?: Article['state']
  readonly starred?: boolean
}

/** A bulk step's count, and how to take it back (null when nothing changed). */
export interface BulkOutcome {
  readonly count: number
  readonly undoable: Undoable | null
}

/** A passage of an article's saved text, in plain words. */
export interface Snippet {
  readonly id: string
  readonly passage: string
}

/** What hosts may ask of the library. */
export interface LibraryOperations {
  'library.list': (query: ArticleQuery) => ArticlePage
  /** A passage of the saved text around what is searched, for those articles that have it there. */
  'library.snippets': (asked: { readonly ids: readonly string[]; readonly text: string }) => readonly Snippet[]
  'library.facets': () => Facets
  /** The same story from another outlet, or a copy. */
  'library.similar': (id: string) => readonly SimilarArticle[]
  'library.duplicates': (page: { readonly offset: number; readonly limit: number }) => DuplicatePage
  'library.article': (id: string) => ArticleDetail
  'library.edit': (edit: { readonly id: string; readonly edits: ArticleEdits }) => {
    readonly article: ArticleDetail
    readonly undoable: Undoable | null
  }
  'library.editMany': (edit: { readonly ids: readonly string[]; readonly edits: BulkEdits }) => BulkOutcome
  'library.remove': (ids: readonly string[]) => BulkOutcome
  'topics.list': () => readonly Topic[]
  'topics.save': (draft: TopicDraft) => Topic
  /** Its articles stay, without a topic. */
  'topics.remove': (id: string) => BulkOutcome
}
