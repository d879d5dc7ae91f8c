import type { Digest } from './digest.ts'
import { withEdits } from './with-edits.ts'

export type DigestEdits = Partial<Pick<Digest, 'subject' | 'preheader' | 'themeId' | 'language' | 'number'>>

/** Edits what belongs to the digest as a whole. */
export function editDigest(digest: Digest, { subject, preheader, themeId, language, number }: DigestEdits): Digest {
  return withEdits(digest, {
    ...(subject !== undefined && { subject }),
    ...(preheader !== undefined && { preheader }),
    ...(themeId !== undefined && { themeId }),
    ...(language !== undefined && { language }),
    ...(number !== undefined && { number }),
  })
}
