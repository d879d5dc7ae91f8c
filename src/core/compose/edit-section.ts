import type { Digest, Section } from './digest.ts'
import { withEdits } from './with-edits.ts'
import { mapSections } from './with-sections.ts'

export type SectionEdits = Partial<Pick<Section, 'title' | 'tone'>>

/** Edits a section's title or tone. */
export function editSection(digest: Digest, sectionId: string, { title, tone }: SectionEdits): Digest {
  const edits = { ...(title !== undefined && { title }), ...(tone !== undefined && { tone }) }
  return mapSections(digest, section => (section.id === sectionId ? withEdits(section, edits) : section))
}
