import type { Answering } from '../base/answering.ts'
import { answerDigests } from './answer-digests.ts'
import type { ComposeOperations } from './compose-operations.ts'
import type { Digest } from './digest.ts'
import type { DigestPorts } from './digest-ports.ts'
import { draftAgain, sending, sent } from './digest-standing.ts'
import { keepDigest, openDigest } from './kept-digest.ts'
import { noSuchDigest } from './missing.ts'
import { keepRevisions } from './revisions/keep-revisions.ts'
import { keepHistories } from './steps/keep-histories.ts'
import { feedUses } from './use-feed.ts'

/** The digests of a library. */
export interface Digests {
  readonly operations: Answering<ComposeOperations>
  /** Throws not-found. */
  digest(id: string): Promise<Digest>
  markSending(id: string, deliveryId: string): Promise<void>
  markSent(id: string, deliveryId: string): Promise<void>
  /** The delivery was cancelled before anybody got anything. */
  markDraft(id: string): Promise<void>
}

/** The digests of a library; from here on the library's index follows which articles they hold, and their steps and revisions are kept. */
export function openDigests(ports: DigestPorts): Digests {
  const keeping = { uses: feedUses(ports), histories: keepHistories(ports), revisions: keepRevisions(ports) }
  const { uses, histories, revisions } = keeping

  async function mark(id: string, standing: (digest: Digest) => Digest): Promise<void> {
    await keepDigest(ports, id, now => {
      if (!now) throw noSuchDigest()
      return standing(now)
    })
    await Promise.all([uses.caughtUp(), histories.caughtUp(), revisions.caughtUp()])
  }

  return {
    operations: answerDigests(ports, keeping),
    digest: id => openDigest(ports, id),
    markSending: (id, deliveryId) => mark(id, now => sending(now, deliveryId)),
    markSent: (id, deliveryId) => mark(id, now => sent(now, deliveryId, ports.clock())),
    markDraft: id => mark(id, draftAgain),
  }
}
