import { z } from 'zod'
import { sameValue } from '../../base/same-value.ts'
import { Block } from '../block.ts'
import { Section } from '../digest.ts'
import { blocksOf } from '../find-block.ts'
import { Content } from './content.ts'

type Fields = Omit<Content, 'sections'>

/** A section without its blocks, which are named only. */
const SectionFrame = Section.omit({ blocks: true }).extend({ blockIds: z.array(z.string()) })
type SectionFrame = z.infer<typeof SectionFrame>

/** What makes the next content of a digest out of the one before: an edit of one block weighs as much as that block. */
export const Patch = z.object({
  /** The fields of the digest as a whole that changed. */
  fields: Content.omit({ sections: true }).partial() as z.ZodType<Partial<Fields>>,
  /** All sections and the order of their blocks; null when none of that changed. */
  sections: z.array(SectionFrame).nullable(),
  /** The blocks that are new or say something else now. */
  blocks: z.array(Block),
})
export type Patch = z.infer<typeof Patch>

/** The patch that leads from one content to another: `patched(before, patchBetween(before, after))` says what `after` says. */
export function patchBetween(before: Content, after: Content): Patch {
  const { sections: sectionsBefore, ...fieldsBefore } = before
  const { sections: sectionsAfter, ...fieldsAfter } = after
  const known = new Map(blocksOf(before).map(block => [block.id, block]))
  const frames = sectionsAfter.map(frameOf)
  return {
    fields: Object.fromEntries(
      Object.entries(fieldsAfter).filter(([field, value]) => !sameValue(value, fieldsBefore[field as keyof Fields])),
    ),
    sections: sameValue(frames, sectionsBefore.map(frameOf)) ? null : frames,
    blocks: blocksOf(after).filter(block => !sameValue(block, known.get(block.id))),
  }
}

/** The content with a patch on it. A block that neither of them has is left out. Sections and blocks that stay are shared. */
export function patched(content: Content, { fields, sections, blocks }: Patch): Content {
  const known = new Map([...blocksOf(content), ...blocks].map(block => [block.id, block]))
  const changed = new Set(blocks.map(({ id }) => id))
  if (sections === null)
    return {
      ...content,
      ...fields,
      sections: content.sections.map(section =>
        section.blocks.some(({ id }) => changed.has(id))
          ? { ...section, blocks: section.blocks.map(block => known.get(block.id) ?? block) }
          : section,
      ),
    }
  return {
    ...content,
    ...fields,
    sections: sections.map(({ blockIds, ...section }) => ({ ...section, blocks: blockIds.flatMap(id => known.get(id) ?? []) })),
  }
}

function frameOf({ blocks, ...section }: Section): SectionFrame {
  return { ...section, blockIds: blocks.map(({ id }) => id) }
}
