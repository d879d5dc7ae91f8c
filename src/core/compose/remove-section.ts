import type { Digest } from './digest.ts'

/** Takes a section out with all that is in it. The last section stays, for there must be somewhere to put a block. */
export function removeSection(digest: Digest, sectionId: string): Digest {
  const sections = digest.sections.filter(({ id }) => id !== sectionId)
  return sections.length === digest.sections.length || sections.length === 0 ? digest : { ...digest, sections }
}
