import type { Subscriber } from './subscriber.ts'

type SubscriberV1 = Omit<Subscriber, 'changedAt' | 'notes' | 'consent' | 'history'>

/** The version of subscribers that this program writes. */
export const subscriberVersion = 2

/** How subscribers of older versions come forward: `subscriberUpgrades[1]` makes one of version 2. */
export const subscriberUpgrades = {
  // Version 1 kept no history: the standing is the latest that is known of anybody.
  1: (old: SubscriberV1): Subscriber => ({ ...old, changedAt: old.standing.since, notes: '', consent: null, history: [] }),
}
