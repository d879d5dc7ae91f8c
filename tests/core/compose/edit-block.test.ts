import { describe, expect, it } from 'vitest'
import { editBlock } from '../../../src/core/compose/edit-block.ts'
import { blocksOf, findBlock } from '../../../src/core/compose/find-block.ts'
import { digest, quayPicture, section, story } from '../../support/digests.ts'

const paper = digest([section('news', [story({ id: 'harbour' }), story({ id: 'ferry' })])])

describe('editing a block', () => {
  it('changes the fields given and no other block', () => {
    const edited = editBlock<'article'>(paper, 'harbour', { headline: 'Quay open again', picture: null })
    expect(findBlock(edited, 'harbour')?.block).toEqual(story({ id: 'harbour', headline: 'Quay open again', picture: null }))
    expect(findBlock(edited, 'ferry')?.block).toBe(findBlock(paper, 'ferry')?.block)
  })

  it.each([
    ['says what is there already', { headline: 'Harbour reopens after the storm' }],
    ['gives a picture of the same value', { picture: { ...quayPicture } }],
    ['names a field that the kind does not have', { markdown: 'Not here' }],
  ])('is no edit when it %s', (_what, edits) => {
    expect(editBlock(paper, 'harbour', edits)).toBe(paper)
  })

  it('never changes the id or the kind', () => {
    const sly = { id: 'other', kind: 'divider', headline: 'Sly' } as object
    expect(blocksOf(editBlock(paper, 'harbour', sly))[0]).toMatchObject({ id: 'harbour', kind: 'article', headline: 'Sly' })
  })

  it('changes nothing when the block has gone', () => {
    expect(editBlock(paper, 'deleted', { headline: 'Nobody' })).toBe(paper)
  })
})
