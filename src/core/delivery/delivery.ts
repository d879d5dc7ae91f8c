import { z } from 'zod'
import type { DomainPace } from './domains.ts'

/**
 * What became of one recipient. `unknown`: the message may have arrived, because we stopped between
 * sending its end and hearing the reply; never sent again without the curator's word.
 * `skipped`: left the list between the start of the delivery and the moment of sending.
 */
export const fates = ['waiting', 'accepted', 'rejected', 'deferred', 'unknown', 'skipped'] as const
export type Fate = (typeof fates)[number]

/** One sending of a digest to an audience. Its recipients and their fates are in the ledger beside it. */
export const Delivery = z.object({
  id: z.string(),
  digestId: z.string(),
  digestNumber: z.number(),
  subject: z.string(),
  listId: z.string(),
  listName: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  fromAddress: z.string(),
  /** How many were in the audience when it was fixed. */
  audience: z.number(),
  /** `scheduled`: goes on by itself at `continueAt`. `interrupted`: was sending when Broadsheet ended; `resume` goes on with it. */
  state: z.enum(['scheduled', 'sending', 'paused', 'interrupted', 'cancelled', 'finished']),
  /** Why it stands still, in words; empty otherwise. */
  reason: z.string(),
  /** When it goes on by itself: at the time that the curator chose, when a limit allows more, or to try the deferred again. */
  continueAt: z.string().nullable().default(null),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type Delivery = z.infer<typeof Delivery>

export interface DeliverySummary extends Delivery {
  readonly counts: Readonly<Record<Fate, number>>
  /** Messages a second over the last while; 0 when still. */
  readonly perSecond: number
  readonly secondsLeft: number | null
  /** The mail domain whose messages take longest; null when it stands still, or none can be told from the others yet. */
  readonly slowestDomain: DomainPace | null
}

export interface RecipientFate {
  readonly subscriberId: string
  readonly email: string
  readonly name: string
  readonly fate: Fate
  /** When it was decided; null while waiting. */
  readonly at: string | null
  /** The server's words, or ours. */
  readonly reply: string
  readonly attempts: number
  readonly messageId: string | null
}

export interface DeliveryReport {
  readonly summary: DeliverySummary
  /** Fates over time: cumulative counts at evenly spread moments. */
  readonly timeline: readonly { readonly at: string; readonly accepted: number; readonly rejected: number; readonly deferred: number }[]
  /** When the last message of a delivery that waits is likely to leave; null for any other. */
  readonly forecast: string | null
  /** Messages a second over the same moments, each since the one before. */
  readonly rates: readonly { readonly at: string; readonly perSecond: number }[]
  /** The server's words behind rejections and deferrals, most common first, and what they mean where that is known (else empty). */
  readonly reasons: readonly { readonly reply: string; readonly meaning: string; readonly fate: Fate; readonly count: number }[]
  /** `seconds`: how long the server took over a message to this domain on average; null where that is not known. */
  readonly domains: readonly {
    readonly domain: string
    readonly accepted: number
    readonly rejected: number
    readonly deferred: number
    readonly seconds: number | null
  }[]
  /** The frozen copy of what was sent. */
  readonly folder: string
}
