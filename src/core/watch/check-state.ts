import { z } from 'zod'
import type { KeptSource, Source } from './source.ts'

/** How the checks of a source went. It is kept apart from what the curator says of it, so that a check never stands in the way of undo. */
export const CheckState = z.object({
  /** The source's own. */
  id: z.string(),
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
  /** The marks by which the server knows what we have (RFC 9110 §8.8). */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The address and the rules that the marks hold for: under any other, the whole feed is read again. */
  marksFor: z.string(),
})
export type CheckState = z.infer<typeof CheckState>

/** How a source looks that was never checked. */
export function unchecked(id: string): CheckState {
  return {
    id,
    checkedAt: null,
    succeededAt: null,
    failedAt: null,
    reason: null,
    failuresInARow: 0,
    notBefore: null,
    gone: false,
    etag: null,
    lastModified: null,
    marksFor: '',
  }
}

/** What a source's marks hold for. */
export function marksFor({ url, rules }: Pick<KeptSource, 'url' | 'rules'>): string {
  return `${url} ${JSON.stringify(rules)}`
}

/** A source with how its checks went; of marks that hold no more, nothing. */
export function withChecks(source: KeptSource, state: CheckState | undefined): Source {
  const { marksFor: held, ...known } = state ?? unchecked(source.id)
  const marks = held === marksFor(source) ? {} : { etag: null, lastModified: null }
  return { ...source, ...known, ...marks }
}
