import { describe, expect, it } from 'vitest'
import { duplicateBlocks } from '../../../src/core/compose/duplicate-blocks.ts'
import { editBlocks } from '../../../src/core/compose/edit-block.ts'
import { blocksOf } from '../../../src/core/compose/find-block.ts'
import { moveBlocks } from '../../../src/core/compose/move-blocks.ts'
import { digest, note, order, section, story } from '../../support/digests.ts'

const edition = digest([section('one', [note('a'), note('b'), note('c'), note('d')]), section('two', [note('e'), story({ id: 'f' })])])

describe('blocks moved together', () => {
  it('go above what the first of them stands below, in their order', () => {
    expect(order(moveBlocks(edition, ['c', 'b'], 'up'))).toEqual([
      ['b', 'c', 'a', 'd'],
      ['e', 'f'],
    ])
  })

  it('go below what the last of them stands above', () => {
    expect(order(moveBlocks(edition, ['a', 'c'], 'down'))).toEqual([
      ['b', 'd', 'a', 'c'],
      ['e', 'f'],
    ])
  })

  it('go into the next section from the edge of theirs', () => {
    expect(order(moveBlocks(edition, ['c', 'd'], 'down'))).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e', 'f'],
    ])
  })

  it('stay at the ends of the digest, and where none of them is there', () => {
    expect(moveBlocks(edition, ['a', 'b'], 'up')).toBe(edition)
    expect(moveBlocks(edition, ['e', 'f'], 'down')).toBe(edition)
    expect(moveBlocks(edition, ['gone'], 'down')).toBe(edition)
  })
})

describe('blocks duplicated together', () => {
  it('stand as copies with ids of their own below the last of them', () => {
    const copied = duplicateBlocks(edition, ['c', 'a'], ['a2', 'c2'])
    expect(order(copied)[0]).toEqual(['a', 'b', 'c', 'a2', 'c2', 'd'])
    expect(blocksOf(copied).find(({ id }) => id === 'a2')).toEqual({ ...note('a'), id: 'a2' })
  })
})

describe('blocks edited alike', () => {
  it('take the fields that their kinds have', () => {
    const edited = blocksOf(editBlocks<'article'>(edition, ['e', 'f'], { layout: 'card', showTo: { who: 'web' } }))
    expect(edited.find(({ id }) => id === 'e')).toEqual({ ...note('e'), showTo: { who: 'web' } })
    expect(edited.find(({ id }) => id === 'f')).toMatchObject({ layout: 'card', showTo: { who: 'web' } })
  })
})
