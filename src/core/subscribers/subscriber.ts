import { z } from 'zod'

/** Where a person stands with us, since when and why. A fact with a date, not a flag. */
export const Standing = z.object({
  is: z.enum(['subscribed', 'left', 'bouncing', 'complained', 'pending']),
  /** ISO 8601 in UTC. */
  since: z.string(),
  /** In words: "imported from readers.csv", "asked by mail", "550 5.1.1 no such user". */
  cause: z.string(),
})
export type Standing = z.infer<typeof Standing>

/** A person on our lists. */
export const Subscriber = z.object({
  /** SHA-256 of the normalised address, hex: the first two digits name the shard. */
  id: z.string(),
  email: z.string(),
  name: z.string(),
  attributes: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  listIds: z.array(z.string()),
  standing: Standing,
  addedAt: z.string(),
})
export type Subscriber = z.infer<typeof Subscriber>

/** A named set of subscribers. */
export const SubscriberList = z.object({ id: z.string(), name: z.string(), description: z.string(), createdAt: z.string() })
export type SubscriberList = z.infer<typeof SubscriberList>

export interface ListSummary extends SubscriberList {
  readonly counts: Readonly<Record<Standing['is'], number>>
}
