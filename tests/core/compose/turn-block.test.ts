import { describe, expect, it } from 'vitest'
import { emptyBlock } from '../../../src/core/compose/empty-block.ts'
import { turnBlock } from '../../../src/core/compose/turn-block.ts'
import { digest, note, section } from '../../support/digests.ts'

describe('turning a block into another kind', () => {
  const before = digest([section('one', [note('a'), { ...note('b'), showTo: { who: 'web' } }])])

  it('puts an empty one in its place, with its id and its readers', () => {
    expect(turnBlock(before, 'b', 'button').sections[0]?.blocks).toEqual([
      note('a'),
      { ...emptyBlock('button'), id: 'b', showTo: { who: 'web' } },
    ])
  })

  it('leaves the digest as it was when the block has gone', () => {
    expect(turnBlock(before, 'gone', 'button')).toBe(before)
  })
})
