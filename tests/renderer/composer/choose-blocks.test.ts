import { describe, expect, it } from 'vitest'
import { extendedTo, onlyBlock, theseBlocks, toggledBlock } from '../../../src/renderer/src/composer/choose-blocks.ts'

const order = ['a', 'b', 'c', 'd', 'e']

describe('choosing blocks', () => {
  it('takes one alone, or none', () => {
    expect(onlyBlock('b')).toEqual({ selectedId: 'b', chosenIds: ['b'], anchorId: 'b' })
    expect(onlyBlock(null)).toEqual({ selectedId: null, chosenIds: [], anchorId: null })
  })

  it('takes all from where a range begins, in either direction, and turns round at its beginning', () => {
    const down = extendedTo(onlyBlock('b'), 'd', order)
    expect(down).toEqual({ selectedId: 'd', chosenIds: ['b', 'c', 'd'], anchorId: 'b' })
    expect(extendedTo(down, 'a', order).chosenIds).toEqual(['a', 'b'])
  })

  it('begins a range where it is when what it began at has gone', () => {
    expect(extendedTo(onlyBlock('gone'), 'c', order).chosenIds).toEqual(['c'])
  })

  it('adds one and lets one go, and begins the next range there', () => {
    const two = toggledBlock(onlyBlock('a'), 'c')
    expect(two).toEqual({ selectedId: 'c', chosenIds: ['a', 'c'], anchorId: 'c' })
    expect(toggledBlock(two, 'a').chosenIds).toEqual(['c'])
    expect(extendedTo(two, 'e', order).chosenIds).toEqual(['c', 'd', 'e'])
  })

  it('takes several with the keys at the last', () => {
    expect(theseBlocks(['b', 'd'])).toEqual({ selectedId: 'd', chosenIds: ['b', 'd'], anchorId: 'b' })
    expect(theseBlocks([])).toEqual(onlyBlock(null))
  })
})
