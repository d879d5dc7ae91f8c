import { describe, expect, it } from 'vitest'
import { clip } from '../../../../src/core/compose/clipping/clip.ts'
import { clippingText } from '../../../../src/core/compose/clipping/clipping-text.ts'
import { pasteClipping, withNewIds } from '../../../../src/core/compose/clipping/paste-clipping.ts'
import { blocksOf } from '../../../../src/core/compose/find-block.ts'
import { block, digest, harbourDigest, note, order, section, story } from '../../../support/digests.ts'

describe('copying', () => {
  it('takes blocks in the order of the digest, and a section with what is in it', () => {
    expect(clip(harbourDigest, ['lights', 'welcome']).blocks.map(({ id }) => id)).toEqual(['welcome', 'lights'])
    const copied = clip(harbourDigest, ['news', 'ferry'])
    expect([copied.blocks, copied.sections.map(({ id }) => id)]).toEqual([[], ['news']])
  })

  it('leaves readable Markdown for other programs', () => {
    const copied = clip(digest([section('news', [story(), block('divider'), note('end')], { title: 'By the water' })]), ['news'])
    expect(clippingText(copied)).toBe(
      [
        '## By the water',
        '[Harbour reopens after the storm](https://harbour.example/news/reopens)',
        'Boats are back at the quay.',
        'Look at the *new* moorings.',
        '---',
        'The end.',
      ].join('\n\n'),
    )
  })
})

describe('pasting', () => {
  const before = digest([section('one', [note('a'), note('b')]), section('two', [note('c')]), section('end', [block('footer')])])

  it('gives what it pastes ids of its own, so that a digest can take what it has already', () => {
    const pasted = pasteClipping(before, withNewIds(clip(before, ['a', 'b'])), { sectionId: 'two', before: 'c' })
    const [x = '', y = '', z] = order(pasted)[1] ?? []
    expect([order(pasted)[0], z]).toEqual([['a', 'b'], 'c'])
    expect([x, y]).not.toContain('a')
    expect(new Set(blocksOf(pasted).map(({ id }) => id)).size).toBe(6)
    expect(blocksOf(pasted).find(({ id }) => id === x)).toEqual({ ...note('a'), id: x })
  })

  it('puts sections below the one pasted into, or above the closing one', () => {
    const copied = { blocks: [], sections: [section('new', [note('d')])] }
    const ids = (place: Parameters<typeof pasteClipping>[2]): string[] => pasteClipping(before, copied, place).sections.map(({ id }) => id)
    expect(ids({ sectionId: 'one', before: null })).toEqual(['one', 'new', 'two', 'end'])
    expect(ids(null)).toEqual(['one', 'two', 'new', 'end'])
  })

  it('leaves the digest as it was when there is nothing to paste', () => {
    expect(pasteClipping(before, { blocks: [], sections: [] }, null)).toBe(before)
    expect(pasteClipping(before, { blocks: [], sections: [] }, { sectionId: 'one', before: null })).toBe(before)
  })
})
