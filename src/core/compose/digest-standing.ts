import { Problem } from '../base/problem.ts'
import type { Digest } from './digest.ts'
import { withEdits } from './with-edits.ts'

/** A delivery begins: nobody edits the digest from here on. */
export function sending(digest: Digest, deliveryId: string): Digest {
  return stand(digest, { status: 'sending', deliveryIds: [...digest.deliveryIds.filter(id => id !== deliveryId), deliveryId] })
}

/** A delivery is over. A digest that is sent again went out when it first did. */
export function sent(digest: Digest, deliveryId: string, now: Date): Digest {
  const { deliveryIds } = digest
  return stand(digest, {
    status: 'sent',
    deliveryIds: deliveryIds.includes(deliveryId) ? deliveryIds : [...deliveryIds, deliveryId],
    sentAt: digest.sentAt ?? now.toISOString(),
  })
}

/** Its delivery was cancelled before anybody got anything: a draft again. */
export function draftAgain(digest: Digest): Digest {
  return stand(digest, { status: 'draft', sentAt: null })
}

/** Refuses to remove a digest on its way to readers. */
export function requireStill({ status }: Digest): void {
  if (status === 'sending')
    throw new Problem('conflict', 'This digest is being sent.', 'Wait until its delivery is over, or cancel the delivery first.')
}

function stand(digest: Digest, standing: Partial<Pick<Digest, 'status' | 'deliveryIds' | 'sentAt'>>): Digest {
  const stood = withEdits<Digest>(digest, standing)
  return stood === digest ? digest : { ...stood, revision: digest.revision + 1 }
}
