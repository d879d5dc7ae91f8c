import type { Digest, Section } from './digest.ts'

/** Adds a section before another, or at the end (null, or when the other has gone). */
export function addSection(digest: Digest, section: Section, before: string | null): Digest {
  if (digest.sections.some(({ id }) => id === section.id)) return digest
  const index = digest.sections.findIndex(({ id }) => id === before)
  return { ...digest, sections: digest.sections.toSpliced(index < 0 ? digest.sections.length : index, 0, section) }
}
