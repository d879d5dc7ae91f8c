/** The article query that leaves every filter open: narrow it with a spread. */
export { allArticles } from '../core/library/article-query.ts'
/** Everything that can become of a recipient. */
export { fates } from '../core/delivery/delivery.ts'
