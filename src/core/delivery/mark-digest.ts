import type { DeliverableDigests } from './delivery-ports.ts'
import type { FateCounts } from './fate-book.ts'
import type { Manifest } from './manifest.ts'

/** Tells a digest how its delivery ended: one that may have reached somebody was sent, any other is a draft again. */
export async function markDigest(
  digests: DeliverableDigests,
  { id, digestId, state }: Manifest,
  { accepted, unknown }: FateCounts,
): Promise<void> {
  if (state === 'finished' || accepted + unknown > 0) await digests.markSent(digestId, id)
  else await digests.markDraft(digestId, id)
}
