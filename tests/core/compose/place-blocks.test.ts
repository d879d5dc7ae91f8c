import { describe, expect, it } from 'vitest'
import { placeBlocks } from '../../../src/core/compose/place-blocks.ts'
import { harbourDigest, order } from '../../support/digests.ts'

describe('dropping a block', () => {
  it('puts it before the block it was dropped on', () => {
    const placed = placeBlocks(harbourDigest, { blockIds: ['lights'], sectionId: 'news', before: 'market' })
    expect(order(placed)[1]).toEqual(['lights', 'market', 'ferry'])
  })

  it('puts it at the end of a section when dropped on none', () => {
    const placed = placeBlocks(harbourDigest, { blockIds: ['market'], sectionId: 'council', before: null })
    expect(order(placed)).toEqual([['masthead', 'welcome'], ['ferry', 'lights'], ['slipway', 'budget', 'market'], ['footer']])
  })

  it('leaves the sections it does not touch the same objects', () => {
    const placed = placeBlocks(harbourDigest, { blockIds: ['market'], sectionId: 'council', before: null })
    expect(placed.sections[0]).toBe(harbourDigest.sections[0])
  })

  it.each([
    ['itself', { blockIds: ['ferry'], sectionId: 'news', before: 'ferry' }],
    ['the place where it is', { blockIds: ['ferry'], sectionId: 'news', before: 'lights' }],
    ['a block that has gone', { blockIds: ['ferry'], sectionId: 'news', before: 'deleted' }],
    ['a block of another section', { blockIds: ['ferry'], sectionId: 'news', before: 'slipway' }],
    ['a section that has gone', { blockIds: ['ferry'], sectionId: 'deleted', before: null }],
  ])('changes nothing when dropped on %s', (_where, move) => {
    expect(placeBlocks(harbourDigest, move)).toBe(harbourDigest)
  })

  it('changes nothing when the block has gone', () => {
    expect(placeBlocks(harbourDigest, { blockIds: ['deleted'], sectionId: 'news', before: null })).toBe(harbourDigest)
  })
})

describe('dropping several blocks', () => {
  it('keeps the order they have in the digest, whatever the order of picking', () => {
    const placed = placeBlocks(harbourDigest, { blockIds: ['slipway', 'market'], sectionId: 'council', before: null })
    expect(order(placed).slice(1, 3)).toEqual([
      ['ferry', 'lights'],
      ['budget', 'market', 'slipway'],
    ])
  })

  it('takes a place beside one of them for the place after it', () => {
    const placed = placeBlocks(harbourDigest, { blockIds: ['ferry', 'budget'], sectionId: 'news', before: 'ferry' })
    expect(order(placed)[1]).toEqual(['market', 'ferry', 'budget', 'lights'])
  })
})
