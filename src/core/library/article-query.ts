import type { ArticleQuery } from './article-index.ts'

/** The query that leaves every filter open: narrow it with a spread. */
export const allArticles: ArticleQuery = {
  text: '',
  topicId: null,
  tag: null,
  site: null,
  curator: null,
  used: null,
  state: null,
  starred: null,
  scoopedFrom: null,
  scoopedTo: null,
  sort: 'newest',
  offset: 0,
  limit: 100,
}
