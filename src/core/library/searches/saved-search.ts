import { z } from 'zod'

/** A way to look at the library that has a name: words, filters and order. */
export const SavedSearch = z.object({
  id: z.string(),
  name: z.string(),
  /** Its place among the others, from 0. */
  place: z.number(),
  /** As in `ArticleQuery`; null leaves a filter open. */
  query: z.object({
    text: z.string(),
    topicId: z.string().nullable(),
    tag: z.string().nullable(),
    site: z.string().nullable(),
    curator: z.string().nullable(),
    used: z.boolean().nullable(),
    state: z.enum(['new', 'kept', 'archived']).nullable(),
    starred: z.boolean().nullable(),
    scoopedFrom: z.string().nullable(),
    scoopedTo: z.string().nullable(),
    sort: z.enum(['newest', 'oldest', 'title', 'relevance']),
  }),
})
export type SavedSearch = z.infer<typeof SavedSearch>
