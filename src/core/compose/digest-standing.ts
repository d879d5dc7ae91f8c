import { Problem } from '../base/problem.ts'
import type { Digest } from './digest.ts'

/** A delivery begins: nobody edits the digest from here on. */
export function sending(digest: Digest, deliveryId: string): Digest {
  return stand(digest, 'sending', [...digest.deliveryIds.filter(id => id !== deliveryId), deliveryId])
}

/** A delivery is over. */
export function sent(digest: Digest, deliveryId: string): Digest {
  const { deliveryIds } = digest
  return stand(digest, 'sent', deliveryIds.includes(deliveryId) ? deliveryIds : [...deliveryIds, deliveryId])
}

/** Its delivery was cancelled before anybody got anything: a draft again. */
export function draftAgain(digest: Digest): Digest {
  return stand(digest, 'draft', digest.deliveryIds)
}

/** Refuses to remove a digest on its way to readers. */
export function requireStill({ status }: Digest): void {
  if (status === 'sending')
    throw new Problem('conflict', 'This digest is being sent.', 'Wait until its delivery is over, or cancel the delivery first.')
}

function stand(digest: Digest, status: Digest['status'], deliveryIds: string[]): Digest {
  if (digest.status === status && JSON.stringify(digest.deliveryIds) === JSON.stringify(deliveryIds)) return digest
  return { ...digest, status, deliveryIds, revision: digest.revision + 1 }
}
