import { describe, expect, it } from 'vitest'
import { dueSources } from '../../../src/core/watch/next-check.ts'
import { unchecked } from '../../../src/core/watch/check-state.ts'
import { newSource, type Source } from '../../../src/core/watch/source.ts'

const draft = {
  title: 'Tides',
  url: 'https://tides.example/feed',
  siteUrl: null,
  topicId: null,
  addedAt: '2026-11-01T00:00:00Z',
  isPrivate: false,
}
const source = (id: string, changes: Partial<Source> = {}): Source => ({
  ...unchecked(id),
  ...newSource({ ...draft, id }),
  checkedAt: '2026-11-05T08:00:00Z',
  ...changes,
})
const due = (...sources: Source[]) => dueSources(sources, new Date('2026-11-05T09:30:00Z')).map(({ id }) => id)

describe('a source is due', () => {
  it('when it was never checked, before all others', () => {
    expect(due(source('old'), source('new', { checkedAt: null }))).toEqual(['new', 'old'])
  })

  it('after its own interval', () => {
    expect(due(source('hourly', { every: 60 }), source('two-hourly', { every: 120 }))).toEqual(['hourly'])
  })

  it('half as often after each failure, but at least once a week', () => {
    expect(due(source('once', { failuresInARow: 1 }))).toEqual([])
    expect(due(source('often', { failuresInARow: 40, checkedAt: '2026-10-29T09:00:00Z' }))).toEqual(['often'])
  })

  it('not before the server wishes, and never when it is gone', () => {
    expect(due(source('waiting', { notBefore: '2026-11-06T00:00:00Z' }), source('gone', { gone: true }))).toEqual([])
  })
})
