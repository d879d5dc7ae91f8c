import { sameValue } from '../../base/same-value.ts'
import type { Block } from '../block.ts'
import type { Section } from '../digest.ts'
import type { Content } from '../steps/content.ts'
import { fieldName, fieldText } from './field-words.ts'
import { mergedOrder } from './merged-order.ts'
import { textRuns, type TextRun } from './text-runs.ts'

/** A field that says something else now. */
export interface FieldChange {
  readonly name: string
  readonly runs: readonly TextRun[]
}

/** What became of a section or block. */
export interface Fate {
  readonly was: 'same' | 'changed' | 'added' | 'removed'
  /** It has another place among its neighbours, or stands in another section. */
  readonly moved: boolean
  readonly fields: readonly FieldChange[]
}

export interface BlockComparison extends Fate {
  /** As it is now; as it was, for one that has gone. */
  readonly block: Block
}

export interface SectionComparison extends Fate {
  readonly id: string
  readonly title: string
  readonly blocks: readonly BlockComparison[]
}

/** Two contents of a digest, part by part: all that the later one has, and what has gone where it stood. */
export interface Comparison {
  readonly fields: readonly FieldChange[]
  readonly sections: readonly SectionComparison[]
}

/** Compares what a digest said with what it says. Blocks and sections are told by their ids, wherever they stand. */
export function compareContents(before: Content, after: Content): Comparison {
  const { sections: sectionsBefore, ...fieldsBefore } = before
  const { sections: sectionsAfter, ...fieldsAfter } = after
  const blocks = compareBlocks(before, after)
  const order = mergedOrder(idsOf(sectionsBefore), idsOf(sectionsAfter))
  return {
    fields: fieldChanges(fieldsBefore, fieldsAfter),
    sections: order.ids.flatMap(id => {
      const [was, is] = [sectionsBefore, sectionsAfter].map(sections => sections.find(section => section.id === id))
      const shown = is ?? was
      if (!shown) return []
      const within = mergedOrder(idsOf(was?.blocks ?? []), idsOf(is?.blocks ?? [])).ids
      return {
        id,
        title: shown.title,
        ...fateOf(was && withoutBlocks(was), is && withoutBlocks(is), order.moved.has(id)),
        blocks: within.flatMap(blockId => {
          const block = blocks.get(blockId)
          // A block that went to another section is shown there.
          return block?.sectionId === id ? [block.comparison] : []
        }),
      }
    }),
  }
}

/** What became of each block, and the section that shows it: the one it stands in now, or stood in when it has gone. */
function compareBlocks(
  before: Content,
  after: Content,
): ReadonlyMap<string, { readonly comparison: BlockComparison; readonly sectionId: string }> {
  const [placesBefore, placesAfter] = [placesOf(before), placesOf(after)]
  const { moved } = mergedOrder([...placesBefore.keys()], [...placesAfter.keys()])
  return new Map(
    [...placesBefore, ...placesAfter].map(([id, place]) => {
      const [was, is] = [placesBefore.get(id), placesAfter.get(id)]
      const away = was !== undefined && is !== undefined && was.sectionId !== is.sectionId
      const { block, sectionId } = is ?? place
      return [id, { comparison: { block, ...fateOf(was?.block, is?.block, away || moved.has(id)) }, sectionId }]
    }),
  )
}

function placesOf({ sections }: Content): ReadonlyMap<string, { readonly block: Block; readonly sectionId: string }> {
  return new Map(sections.flatMap(({ id, blocks }) => blocks.map(block => [block.id, { block, sectionId: id }] as const)))
}

function fateOf(was: object | undefined, is: object | undefined, moved: boolean): Fate {
  if (!was || !is) return { was: was ? 'removed' : 'added', moved: false, fields: [] }
  const fields = fieldChanges(was, is)
  return { was: fields.length > 0 ? 'changed' : 'same', moved, fields }
}

function fieldChanges(before: object, after: object): readonly FieldChange[] {
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after)
    .filter(([field, value]) => !sameValue(value, was.get(field)))
    .map(([field, value]) => ({ name: fieldName(field), runs: textRuns(fieldText(field, was.get(field)), fieldText(field, value)) }))
}

function withoutBlocks({ blocks: _blocks, ...section }: Section): Omit<Section, 'blocks'> {
  return section
}

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id)
