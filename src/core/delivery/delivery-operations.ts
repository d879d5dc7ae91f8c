import type { DeliveryReport, DeliverySummary, Fate, RecipientFate } from './delivery.ts'

export interface SendOrder {
  readonly digestId: string
  readonly listId: string
  readonly accountId: string
  /** Only to those on the list who fit this saved filter; to everybody on it when left out. */
  readonly segmentId?: string | undefined
  /** When to send it (ISO 8601 with its offset); at once when left out. */
  readonly at?: string | undefined
}

/** Something that stands in the way of sending, or that the curator should see first. */
export interface PreSendFinding {
  readonly level: 'blocks' | 'warns'
  /** Where it is to be put right: in the digest, in the account, or among the subscribers; null where it can only be weighed. */
  readonly of: 'digest' | 'account' | 'list' | null
  /** `empty-audience`, `no-from`, `no-postal-address`, `dkim-key`, `unsigned`, `no-one-click`, `already-sent`, or the rule that the digest breaks. */
  readonly code: string
  readonly what: string
  readonly remedy: string
}

/** What is true right before sending. */
export interface PreSendFacts {
  readonly audience: {
    readonly total: number
    readonly subscribed: number
    readonly left: number
    readonly bouncing: number
    readonly complained: number
    readonly pending: number
  }
  readonly from: string
  readonly subject: string
  readonly preheader: string
  /** Bytes of the HTML part, after merging for the first reader. */
  readonly htmlBytes: number
  /** Bytes of the whole message with its pictures. */
  readonly messageBytes: number
  readonly articleCount: number
  readonly secondsEstimated: number
  readonly findings: readonly PreSendFinding[]
}

export interface TestOutcome {
  /** `meaning` is what the reply means, as a sentence; empty where only its own words say. */
  readonly sent: readonly { readonly address: string; readonly accepted: boolean; readonly reply: string; readonly meaning: string }[]
}

/** What hosts may ask of sending. */
export interface DeliveryOperations {
  'delivery.facts': (order: SendOrder) => PreSendFacts
  'delivery.test': (order: { readonly digestId: string; readonly accountId: string; readonly to: readonly string[] }) => TestOutcome
  /** Fixes the audience, freezes the copy, starts; answers at once. Progress comes as events. */
  'delivery.send': (order: SendOrder) => DeliverySummary
  'delivery.pause': (id: string) => DeliverySummary
  /** Sends to who is waiting or deferred; never to who is unknown. */
  'delivery.resume': (id: string) => DeliverySummary
  'delivery.cancel': (id: string) => DeliverySummary
  /** The curator's word on the unknown: send to them (again), or count them as accepted. */
  'delivery.settleUnknown': (order: { readonly id: string; readonly as: 'waiting' | 'accepted' }) => DeliverySummary
  /** Sends to whoever was rejected, or to whoever has had nothing though the delivery was cancelled. */
  'delivery.sendAgain': (order: { readonly id: string; readonly to: 'failed' | 'rest' }) => DeliverySummary
  'delivery.list': () => readonly DeliverySummary[]
  'delivery.report': (id: string) => DeliveryReport
  /** The frozen copy of what was sent, as its first reader got it; pictures at `images/<file>`. */
  'delivery.copy': (id: string) => { readonly subject: string; readonly html: string; readonly text: string }
  'delivery.recipients': (query: {
    readonly id: string
    readonly fate: Fate | null
    readonly text: string
    readonly offset: number
    readonly limit: number
  }) => { readonly total: number; readonly rows: readonly RecipientFate[] }
  /** Resolves when the delivery stands still: finished, paused, cancelled or interrupted. */
  'delivery.settled': (id: string) => DeliverySummary
}
