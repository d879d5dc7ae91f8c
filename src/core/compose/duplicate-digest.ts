import { newId } from '../base/id.ts'
import type { Digest } from './digest.ts'
import { copySections } from './new-digest.ts'

/** The same digest as a new draft of the next number; a subject that names the number names the new one. */
export function duplicateDigest(
  digest: Digest,
  { number, dueAt, now }: { readonly number: number; readonly dueAt: string | null; readonly now: Date },
): Digest {
  return {
    ...digest,
    id: newId(),
    number,
    subject: digest.subject.replace(
      new RegExp(`((?:№|#|No\\.?)\\s*)${digest.number}(?!\\d)`, 'iu'),
      (_match, sign: string) => `${sign}${number}`,
    ),
    sections: copySections(digest.sections),
    dueAt,
    status: 'draft',
    deliveryIds: [],
    sentAt: null,
    createdAt: now.toISOString(),
    changedAt: now.toISOString(),
    revision: 1,
  }
}
