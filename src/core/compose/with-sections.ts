import type { Block } from './block.ts'
import type { Digest, Section } from './digest.ts'

/** The digest with each section as `edit` answers it; the same digest when every section is answered as it was. */
export function mapSections(digest: Digest, edit: (section: Section) => Section): Digest {
  const sections = digest.sections.map(edit)
  return sections.every((section, index) => section === digest.sections[index]) ? digest : { ...digest, sections }
}

/** The section with these blocks; the same section when they are the same blocks in the same order. */
export function withBlocks(section: Section, blocks: Block[]): Section {
  const same = blocks.length === section.blocks.length && blocks.every((block, index) => block === section.blocks[index])
  return same ? section : { ...section, blocks }
}
