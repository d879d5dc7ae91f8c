import { z } from 'zod'

/** What is kept of a feed's item as a record; its content lies beside it, as the bodies of articles do. Dates are ISO 8601 in UTC. */
export const SuggestedItem = z.object({
  id: z.string(),
  link: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  author: z.string(),
  published: z.string().nullable(),
  image: z.string().nullable(),
  tags: z.array(z.string()),
})
export type SuggestedItem = z.infer<typeof SuggestedItem>

/** An item of a watched source that may be worth scooping. */
export const Suggestion = z.object({
  /** `<yyyymm>-<random>`: the month of arrival names the shard. */
  id: z.string(),
  sourceId: z.string(),
  topicId: z.string().nullable(),
  item: SuggestedItem,
  /** What the item is known by, as articles are (`identity.ts`). */
  keys: z.array(z.string()),
  arrivedAt: z.string(),
  state: z.enum(['new', 'kept', 'dismissed', 'scooped']),
  /** 0 to 80 for what does not change with time; how recent it is adds up to 20 when it is listed. */
  score: z.number(),
  /** The score in words: "matches vaccination", "you scooped 6 from this site". */
  reasons: z.array(z.string()),
})
export type Suggestion = z.infer<typeof Suggestion>
