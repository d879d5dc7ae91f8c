import { sameValue } from '../../base/same-value.ts'
import type { Content } from '../steps/content.ts'
import { packRevisions } from './pack-revisions.ts'
import { fullRevisions, type KeptRevisions, type RevisionCause } from './revision.ts'
import { thinned } from './thin-revisions.ts'

/** What is to be kept, and why. */
export interface RevisionOrder {
  readonly content: Content
  /** When the digest said so. */
  readonly at: string
  readonly cause: RevisionCause
  readonly name: string
}

/**
 * The revisions of a digest with one more. Where the latest says the same, none is added: it takes the name, or that it was sent.
 */
export function withRevision(
  id: string,
  kept: KeptRevisions | undefined,
  { content, at, cause, name }: RevisionOrder,
  now: Date,
): KeptRevisions | undefined {
  const full = kept ? fullRevisions(kept) : []
  const latest = full.at(-1)
  if (latest && sameValue(latest.content, content)) {
    const tellsMore = (cause === 'by-hand' || cause === 'sent') && !(latest.cause === cause && latest.name === name)
    return tellsMore ? packRevisions(id, [...full.slice(0, -1), { ...latest, at, cause, name: name || latest.name }]) : kept
  }
  const next = { number: (latest?.number ?? 0) + 1, at, cause, name, content }
  return packRevisions(id, thinned([...full, next], now))
}
