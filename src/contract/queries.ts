/** The article query that leaves every filter open: narrow it with a spread. */
export { allArticles } from '../core/library/article-query.ts'
/** Where a quote stands in a text, and a stretch of a text as a quote. */
export { findHighlights, quoteAt } from '../core/library/highlights/find-highlight.ts'
/** Everything that can become of a recipient. */
export { looks } from '../core/check/check-operations.ts'
export { spokenWords } from '../core/check/previews/spoken-lines.ts'
export { fates } from '../core/delivery/delivery.ts'
/** The filter that leaves nobody out: narrow it with a spread. */
export { everybody } from '../core/subscribers/everybody.ts'
/** What a condition of a segment may be made of. */
export { Condition } from '../core/subscribers/segments/segment.ts'
