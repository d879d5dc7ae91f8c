import type { Digest } from './digest.ts'

/** Moves a section with all that is in it before another, or to the end (null). */
export function placeSection(digest: Digest, sectionId: string, before: string | null): Digest {
  const section = digest.sections.find(({ id }) => id === sectionId)
  const rest = digest.sections.filter(({ id }) => id !== sectionId)
  const index = before === null ? rest.length : rest.findIndex(({ id }) => id === before)
  if (!section || index < 0) return digest
  const sections = rest.toSpliced(index, 0, section)
  return sections.every((each, at) => each === digest.sections[at]) ? digest : { ...digest, sections }
}
