import type { Digest } from './digest.ts'
import { withEdits } from './with-edits.ts'

const editable = ['subject', 'preheader', 'themeId', 'language', 'number', 'mjml', 'pictures', 'webAddress', 'dueAt'] as const

export type DigestEdits = Partial<Pick<Digest, (typeof editable)[number]>>

/** Edits what belongs to the digest as a whole. */
export function editDigest(digest: Digest, edits: DigestEdits): Digest {
  return withEdits<Digest>(digest, Object.fromEntries(editable.map(field => [field, edits[field]])))
}
