import { describe, expect, it } from 'vitest'
import { addSection } from '../../../src/core/compose/add-section.ts'
import { editSection } from '../../../src/core/compose/edit-section.ts'
import { moveSection } from '../../../src/core/compose/move-section.ts'
import { placeSection } from '../../../src/core/compose/place-section.ts'
import { removeSection } from '../../../src/core/compose/remove-section.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { digest, harbourDigest, section } from '../../support/digests.ts'

const ids = ({ sections }: Digest): readonly string[] => sections.map(({ id }) => id)

describe('sections', () => {
  it('are added before another one, or at the end', () => {
    expect(ids(addSection(harbourDigest, section('arts', []), 'council'))).toEqual(['top', 'news', 'arts', 'council', 'bottom'])
    expect(ids(addSection(harbourDigest, section('arts', []), null)).at(-1)).toBe('arts')
  })

  it('are never there twice', () => {
    expect(addSection(harbourDigest, section('news', []), null)).toBe(harbourDigest)
  })

  it('take a title and a tone', () => {
    expect(editSection(harbourDigest, 'news', { title: 'From the quay', tone: 'tint' }).sections[1]).toMatchObject({
      title: 'From the quay',
      tone: 'tint',
    })
    expect(editSection(harbourDigest, 'news', { title: 'News', tone: 'paper' })).toBe(harbourDigest)
  })

  it('move with all that is in them', () => {
    const moved = placeSection(harbourDigest, 'council', 'news')
    expect(ids(moved)).toEqual(['top', 'council', 'news', 'bottom'])
    expect(moved.sections[1]).toBe(harbourDigest.sections[2])
  })

  it('move by key, and stay at the edges', () => {
    expect(ids(moveSection(harbourDigest, 'council', 'up'))).toEqual(['top', 'council', 'news', 'bottom'])
    expect(ids(moveSection(harbourDigest, 'news', 'down'))).toEqual(['top', 'council', 'news', 'bottom'])
    expect(moveSection(harbourDigest, 'top', 'up')).toBe(harbourDigest)
    expect(moveSection(harbourDigest, 'bottom', 'down')).toBe(harbourDigest)
  })

  it('stay when placed before themselves or beside one that has gone', () => {
    expect(placeSection(harbourDigest, 'news', 'news')).toBe(harbourDigest)
    expect(placeSection(harbourDigest, 'news', 'deleted')).toBe(harbourDigest)
  })

  it('go with their blocks, but for the last', () => {
    expect(ids(removeSection(harbourDigest, 'news'))).toEqual(['top', 'council', 'bottom'])
    const only = digest([section('all', [])])
    expect(removeSection(only, 'all')).toBe(only)
  })
})
