import type { z } from 'zod'
import { Digest } from '../digest.ts'

/** What an edit can change of a digest: all but its id, its standing and the bookkeeping of saves. */
export const Content = Digest.omit({
  id: true,
  status: true,
  deliveryIds: true,
  sentAt: true,
  createdAt: true,
  changedAt: true,
  revision: true,
})
export type Content = z.infer<typeof Content>

/** What a digest says, its id, standing and bookkeeping aside. Sections and blocks are shared with it. */
export function contentOf(digest: Digest): Content {
  const {
    id: _id,
    status: _status,
    deliveryIds: _deliveries,
    sentAt: _sent,
    createdAt: _created,
    changedAt: _changed,
    revision: _revision,
    ...content
  } = digest
  return content
}
