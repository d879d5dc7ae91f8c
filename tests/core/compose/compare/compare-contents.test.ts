import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareContents } from '../../../../src/core/compose/compare/compare-contents.ts'
import { comparisonWords } from '../../../../src/core/compose/compare/comparison-words.ts'
import { addBlock } from '../../../../src/core/compose/add-block.ts'
import type { Digest } from '../../../../src/core/compose/digest.ts'
import { editBlock } from '../../../../src/core/compose/edit-block.ts'
import { editDigest } from '../../../../src/core/compose/edit-digest.ts'
import { blocksOf } from '../../../../src/core/compose/find-block.ts'
import { placeBlocks } from '../../../../src/core/compose/place-blocks.ts'
import { removeBlocks } from '../../../../src/core/compose/remove-blocks.ts'
import { removeSection } from '../../../../src/core/compose/remove-section.ts'
import { contentOf } from '../../../../src/core/compose/steps/content.ts'
import { anyEdit } from '../../../support/random-edits.ts'
import { harbourDigest, note } from '../../../support/digests.ts'

const compared = (after: Digest, before = harbourDigest) => compareContents(contentOf(before), contentOf(after))

/** What became of each block, in the order shown. */
const fates = (after: Digest) =>
  compared(after).sections.flatMap(({ blocks }) => blocks.map(({ block, was, moved }) => `${block.id} ${was}${moved ? ' moved' : ''}`))

describe('two states of a digest', () => {
  it('are compared block by block, what has gone standing where it stood', () => {
    const added = addBlock(harbourDigest, note('soup'), { sectionId: 'news', before: 'ferry' })
    const edited = editBlock<'text'>(removeBlocks(added, ['market']), 'budget', { markdown: 'The new budget.' })
    expect(fates(edited)).toEqual([
      'masthead same',
      'welcome same',
      'market removed',
      'soup added',
      'ferry same',
      'lights same',
      'slipway same',
      'budget changed',
      'footer same',
    ])
  })

  it('mark the words that changed', () => {
    const edited = editBlock<'text'>(harbourDigest, 'ferry', { markdown: 'The last ferry.' })
    const ferry = compared(edited)
      .sections.flatMap(({ blocks }) => blocks)
      .find(({ block }) => block.id === 'ferry')
    expect(ferry?.fields).toEqual([
      {
        name: 'Text',
        runs: [
          { text: 'The ', was: 'same' },
          { text: 'last ', was: 'added' },
          { text: 'ferry.', was: 'same' },
        ],
      },
    ])
  })

  it('count as moved as few blocks as possible, and those that went to another section', () => {
    const moved = placeBlocks(harbourDigest, { blockIds: ['lights'], sectionId: 'council', before: null })
    expect(fates(moved).filter(words => words.includes('moved'))).toEqual(['lights same moved'])
    expect(comparisonWords(compared(moved))).toBe('moved “The lights.”')
  })

  it('show a section that has gone, with what went with it', () => {
    const { sections } = compared(removeSection(harbourDigest, 'news'))
    expect(sections.map(({ id, was, blocks }) => [id, was, blocks.length])).toEqual([
      ['top', 'same', 2],
      ['news', 'removed', 3],
      ['council', 'same', 2],
      ['bottom', 'same', 1],
    ])
  })

  it('are told apart in a few words', () => {
    const edited = editDigest(removeBlocks(harbourDigest, ['ferry', 'market']), { subject: 'Two boats' })
    expect(comparisonWords(compared(edited))).toBe('subject changed, removed 2 blocks')
    expect(comparisonWords(compared(harbourDigest))).toBe('')
  })

  it('show every block of both once, and the words of a field add up to what it said and says', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), edits => {
        const after = edits.reduce((digest, edit) => edit(digest), harbourDigest)
        const { fields, sections } = compared(after)
        const blocks = sections.flatMap(section => section.blocks)
        const all = new Set([...blocksOf(harbourDigest), ...blocksOf(after)].map(({ id }) => id))
        expect(blocks.map(({ block }) => block.id).toSorted()).toEqual([...all].toSorted())
        expect(blocks.filter(({ was }) => was !== 'removed').map(({ block }) => block.id)).toEqual(blocksOf(after).map(({ id }) => id))
        const subject = fields.find(({ name }) => name === 'Subject')
        const said = (left: 'added' | 'removed') => subject?.runs.flatMap(({ text, was }) => (was === left ? [] : text)).join('')
        expect(said('added') ?? after.subject).toBe(subject ? harbourDigest.subject : after.subject)
        expect(said('removed') ?? after.subject).toBe(after.subject)
      }),
    )
  })
})
