import { z } from 'zod'

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

/** A feed that is watched. Dates are ISO 8601 in UTC. */
export const Source = z.object({
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
  checkedAt: z.string().nullable(),
  succeededAt: z.string().nullable(),
  failedAt: z.string().nullable(),
  /** Why the last check failed, in words; null when it did not. */
  reason: z.string().nullable(),
  failuresInARow: z.number(),
  /** The server asked not to be troubled before this. */
  notBefore: z.string().nullable(),
  /** The server said that the feed is gone for good (410): it is not checked any more unless asked for. */
  gone: z.boolean(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
})
export type Source = z.infer<typeof Source>

/** Rules that let everything pass. */
export const noRules: SourceRules = { any: [], all: [], not: [], includeDomains: [], excludeDomains: [], oldestDays: null }

const usualMinutes = 60

/** A source that has never been checked. */
export function newSource(draft: Pick<Source, 'id' | 'title' | 'url' | 'siteUrl' | 'topicId' | 'addedAt' | 'isPrivate'>): Source {
  return {
    ...draft,
    rules: noRules,
    every: usualMinutes,
    checkedAt: null,
    succeededAt: null,
    failedAt: null,
    reason: null,
    failuresInARow: 0,
    notBefore: null,
    gone: false,
    etag: null,
    lastModified: null,
  }
}
