import { Problem } from '../base/problem.ts'
import type { Digest } from './digest.ts'
import { noSuchDigest } from './missing.ts'

/**
 * What the collection keeps of a saved digest. Status, deliveries and the day of its making are not the editor's to set.
 * What says the same as what is kept is no change, whatever it is based on.
 */
export function saved(kept: Digest | undefined, offered: Digest, now: Date): Digest {
  if (!kept) throw noSuchDigest()
  const { status, deliveryIds, sentAt, createdAt, changedAt, revision } = kept
  const next: Digest = { ...offered, status, deliveryIds, sentAt, createdAt, changedAt, revision }
  if (JSON.stringify(next) === JSON.stringify(kept)) return kept
  if (offered.revision !== revision) throw savedElsewhere()
  requireOpen(kept)
  requireOwnIds(next)
  return { ...next, changedAt: now.toISOString(), revision: revision + 1 }
}

/** Refuses what must not change any more: readers have it, or are getting it. */
export function requireOpen({ status }: Digest): void {
  if (status !== 'sending' && status !== 'sent') return
  throw new Problem(
    'bad-input',
    `This digest ${status === 'sent' ? 'has been sent' : 'is being sent'}, so it cannot change.`,
    'Duplicate it and edit the copy.',
  )
}

function savedElsewhere(): Problem {
  return new Problem(
    'conflict',
    'This digest was changed somewhere else since you opened it.',
    'Open it again to see those changes; yours are kept on the screen until then.',
  )
}

function requireOwnIds({ sections }: Digest): void {
  const ids = sections.flatMap(section => [section.id, ...section.blocks.map(block => block.id)])
  if (new Set(ids).size < ids.length)
    throw new Problem('bad-input', 'Two blocks of this digest have the same id.', 'Give every block and section an id of its own.')
}
