import { describe, expect, it } from 'vitest'
import { moveBlocks } from '../../../src/core/compose/move-blocks.ts'
import { harbourDigest, order } from '../../support/digests.ts'

describe('moving a block by key', () => {
  it.each([
    ['up', 'ferry', ['ferry', 'market', 'lights']],
    ['down', 'ferry', ['market', 'lights', 'ferry']],
    ['down', 'market', ['ferry', 'market', 'lights']],
  ] as const)('%s moves %s one place', (step, id, expected) => {
    expect(order(moveBlocks(harbourDigest, [id], step))[1]).toEqual(expected)
  })

  it('goes up into the section above, at its end', () => {
    expect(order(moveBlocks(harbourDigest, ['market'], 'up'))[0]).toEqual(['masthead', 'welcome', 'market'])
  })

  it('goes down into the section below, at its beginning', () => {
    expect(order(moveBlocks(harbourDigest, ['lights'], 'down'))[2]).toEqual(['lights', 'slipway', 'budget'])
  })

  it.each([
    ['masthead', 'up'],
    ['footer', 'down'],
    ['deleted', 'up'],
  ] as const)('does not move %s %s', (id, step) => {
    expect(moveBlocks(harbourDigest, [id], step)).toBe(harbourDigest)
  })

  it('comes back where it was by the opposite key', () => {
    for (const id of ['welcome', 'market', 'ferry', 'lights', 'slipway', 'budget'])
      expect(order(moveBlocks(moveBlocks(harbourDigest, [id], 'down'), [id], 'up'))).toEqual(order(harbourDigest))
  })
})
