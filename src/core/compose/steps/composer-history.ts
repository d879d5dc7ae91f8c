import type { Digest } from '../digest.ts'
import type { History } from '../history.ts'
import { contentOf } from './content.ts'
import { contentsOf, type HistoryChange, type KeptHistory } from './kept-history.ts'
import { patchBetween } from './patch.ts'

/** A digest's history as the composer steps through it, the digest as it is in the middle. */
export function openHistory(kept: KeptHistory, digest: Digest): History<Digest> {
  const digests = contentsOf(kept).map(content => ({ ...digest, ...content }))
  return { first: kept.first, past: digests.slice(0, kept.at), present: digest, future: digests.slice(kept.at + 1), key: undefined }
}

/** What became of a history since `kept` was. */
export function changeSince(kept: History<Digest>, now: History<Digest>): HistoryChange {
  const [before, after] = [lineOf(kept), lineOf(now)]
  const offset = now.first - kept.first
  let shared = 0
  while (shared < after.length && after[shared] === before[shared + offset]) shared += 1
  const from = Math.max(shared - 1, 0)
  const steps = after.slice(from + 1).map((digest, index) => patchBetween(contentOf(after[from + index] ?? digest), contentOf(digest)))
  return { from: now.first + from, steps, at: now.first + now.past.length }
}

function lineOf({ past, present, future }: History<Digest>): readonly Digest[] {
  return [...past, present, ...future]
}
