import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Content, contentOf } from '../../../../src/core/compose/steps/content.ts'
import { patchBetween, patched } from '../../../../src/core/compose/steps/patch.ts'
import { anyEdit } from '../../../support/random-edits.ts'
import { harbourDigest } from '../../../support/digests.ts'

// As a digest lies on disk, where the schema puts its fields in order.
const bytesOf = (content: Content): string => JSON.stringify(Content.parse(content))

describe('the patch between two contents of a digest', () => {
  it('leads to the same bytes, whatever was done in between', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), fc.array(anyEdit, { maxLength: 12 }), (one, other) => {
        const before = one.reduce((digest, edit) => edit(digest), harbourDigest)
        const after = other.reduce((digest, edit) => edit(digest), before)
        for (const [from, to] of [
          [before, after],
          [after, before],
        ] as const) {
          const patch = JSON.parse(JSON.stringify(patchBetween(contentOf(from), contentOf(to)))) as ReturnType<typeof patchBetween>
          expect(bytesOf(patched(contentOf(from), patch))).toBe(bytesOf(contentOf(to)))
        }
      }),
    )
  })

  it('holds the block that was edited and nothing else', () => {
    const edited = {
      ...harbourDigest,
      sections: harbourDigest.sections.map(section => ({
        ...section,
        blocks: section.blocks.map(block => (block.kind === 'text' && block.id === 'ferry' ? { ...block, markdown: 'It sails.' } : block)),
      })),
    }
    const patch = patchBetween(contentOf(harbourDigest), contentOf(edited))
    expect([patch.fields, patch.sections, patch.blocks.map(({ id }) => id)]).toEqual([{}, null, ['ferry']])
  })

  it('is empty between contents that say the same', () => {
    const same = patchBetween(contentOf(harbourDigest), contentOf(structuredClone(harbourDigest)))
    expect(same).toEqual({ fields: {}, sections: null, blocks: [] })
  })
})
