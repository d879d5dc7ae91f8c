import type { Article } from '../../library/article.ts'
import type { Topic } from '../../library/topic.ts'

/** An article on its way out, with its saved body as sanitised HTML. */
export interface OutgoingArticle extends Article {
  readonly body: string
}

/** What an export writes: newest scoop first, and every topic that an article belongs to. */
export interface LibraryContents {
  /** For the heading: the library's, or the one topic's. */
  readonly title: string
  readonly topics: readonly Topic[]
  readonly articles: readonly OutgoingArticle[]
}

/** The title of the topic that an article belongs to; empty for none. */
export function topicTitle({ topics }: Pick<LibraryContents, 'topics'>, topicId: string | null): string {
  return topics.find(({ id }) => id === topicId)?.title ?? ''
}
