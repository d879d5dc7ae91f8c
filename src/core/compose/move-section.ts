import type { Digest } from './digest.ts'
import type { Step } from './move-blocks.ts'
import { placeSection } from './place-section.ts'

/** Moves a section one step. */
export function moveSection(digest: Digest, sectionId: string, step: Step): Digest {
  const index = digest.sections.findIndex(({ id }) => id === sectionId)
  if (index < 0 || (step === 'up' && index === 0)) return digest
  return placeSection(digest, sectionId, digest.sections[step === 'up' ? index - 1 : index + 2]?.id ?? null)
}
