import type { Digest, Section } from './digest.ts'
import { withEdits } from './with-edits.ts'
import { mapSections } from './with-sections.ts'

export type SectionEdits = Partial<Pick<Section, 'title' | 'tone' | 'showTo'>>

/** Edits a section's title, its tone, or whom it is shown to. */
export function editSection(digest: Digest, sectionId: string, { title, tone, showTo }: SectionEdits): Digest {
  const edits = { ...(title !== undefined && { title }), ...(tone !== undefined && { tone }), ...(showTo !== undefined && { showTo }) }
  return mapSections(digest, section => (section.id === sectionId ? withEdits(section, edits) : section))
}
