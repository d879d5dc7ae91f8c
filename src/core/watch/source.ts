import { z } from 'zod'
import type { CheckState } from './check-state.ts'

const words = z.array(z.string())

/** Which items of a source become suggestions. Words and "phrases" are looked for as whole words, whatever their case and accents. */
export const SourceRules = z.object({
  /** At least one of these must be there; empty lets all pass. */
  any: words,
  /** Every one of these must be there. */
  all: words,
  /** None of these may be there. */
  not: words,
  /** Only items that lie on one of these domains, or below it; empty lets all pass. */
  includeDomains: words,
  excludeDomains: words,
  /** Items published longer ago than this are passed over; null lets all pass. */
  oldestDays: z.number().nullable(),
})
export type SourceRules = z.infer<typeof SourceRules>

/** What the curator says of a feed that is watched, as it is kept. Dates are ISO 8601 in UTC. */
export const KeptSource = z.object({
  id: z.string(),
  title: z.string(),
  /** The feed's own address. */
  url: z.string(),
  siteUrl: z.string().nullable(),
  /** Where its suggestions belong; null for no topic. */
  topicId: z.string().nullable(),
  rules: SourceRules,
  /** Minutes between two checks while all is well; 0 checks only when asked. */
  every: z.number(),
  addedAt: z.string(),
  /** The curator gave a private address, which may then be fetched again and again. */
  isPrivate: z.boolean(),
})
export type KeptSource = z.infer<typeof KeptSource>

/** A feed that is watched, with how its checks went. */
export type Source = KeptSource & Omit<CheckState, 'marksFor'>

/** The version of sources that this program writes: until the second, how checks went stood among what the curator says. */
export const sourceVersion = 2

/** How sources of older versions come forward: their checks start afresh. */
export const sourceUpgrades = { 1: (old: Source): KeptSource => KeptSource.parse(old) }

/** Rules that let everything pass. */
export const noRules: SourceRules = { any: [], all: [], not: [], includeDomains: [], excludeDomains: [], oldestDays: null }

const usualMinutes = 60

/** A source of which only this is known. */
export function newSource(draft: Pick<KeptSource, 'id' | 'title' | 'url' | 'siteUrl' | 'topicId' | 'addedAt' | 'isPrivate'>): KeptSource {
  return { ...draft, rules: noRules, every: usualMinutes }
}
