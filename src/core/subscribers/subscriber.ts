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

/** When and how somebody agreed to be written to: what to show whoever asks. */
export const Consent = z.object({
  /** ISO 8601 in UTC; null when nobody noted it. */
  at: z.string().nullable(),
  /** In words: "signed up on the web site", "asked at the fish market". */
  how: z.string(),
  /** The form, file or place it came by. */
  from: z.string(),
  /** The network address it was given from; empty when nobody noted it. */
  ip: z.string(),
})
export type Consent = z.infer<typeof Consent>

const at = z.string()
const cause = z.string()

/**
 * Something that was so, or that happened, to a person: a standing or a consent that another took the place of,
 * lists joined and left (by name, for lists go away), another record of theirs taken in.
 */
export const PersonEvent = z.discriminatedUnion('what', [
  z.object({ at, what: z.literal('standing'), is: Standing.shape.is, cause }),
  z.object({ at, what: z.literal('consent'), consent: Consent }),
  z.object({ at, what: z.literal('lists'), joined: z.array(z.string()), left: z.array(z.string()), cause }),
  z.object({ at, what: z.literal('merged'), email: z.string(), cause }),
])
export type PersonEvent = z.infer<typeof PersonEvent>

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
  /** When anything in this record last changed. */
  changedAt: z.string(),
  notes: z.string(),
  consent: Consent.nullable(),
  /** What was before, oldest first; what is so now stands in `standing` and `consent`. */
  history: z.array(PersonEvent),
})
export type Subscriber = z.infer<typeof Subscriber>

/** A named set of subscribers. */
export const SubscriberList = z.object({ id: z.string(), name: z.string(), description: z.string(), createdAt: z.string() })
export type SubscriberList = z.infer<typeof SubscriberList>

export interface ListSummary extends SubscriberList {
  readonly counts: Readonly<Record<Standing['is'], number>>
}
