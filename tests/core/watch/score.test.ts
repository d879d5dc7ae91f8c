import { describe, expect, it } from 'vitest'
import { scoreItem, withRecency } from '../../../src/core/watch/score.ts'
import type { SuggestedItem, Suggestion } from '../../../src/core/watch/suggestion.ts'

const item: SuggestedItem = {
  id: '1',
  link: null,
  title: 'Ferry',
  summary: '',
  author: 'Ada Marsh',
  published: '2026-11-03T07:00:00Z',
  image: null,
  tags: ['Ferry', 'Bus'],
}
const taste = { sites: new Map([['harbour weekly', 6]]), tags: new Map([['ferry', 1]]), naming: async () => 2 }

describe('a score', () => {
  it('is explained', async () => {
    expect((await scoreItem(item, ['vaccination'], ['The Harbour Weekly'], taste)).reasons).toEqual([
      'matches vaccination',
      'you scooped 6 from this site',
      'Ada Marsh is named in 2 articles of yours',
      'you tagged 1 article Ferry',
    ])
  })

  it('is nothing for what the library knows nothing of', async () => {
    expect(await scoreItem(item, [], ['Tides'], { sites: new Map(), tags: new Map(), naming: async () => 0 })).toEqual({
      score: 0,
      reasons: [],
    })
  })

  it('grows with what was scooped before, and never past its bound', async () => {
    const scores = await Promise.all(
      [1, 6, 1_000_000].map(
        async count =>
          (
            await scoreItem(item, ['a', 'b', 'c'], ['Tides'], {
              ...taste,
              sites: new Map([['tides', count]]),
              naming: async () => 1e6,
              tags: new Map([['bus', 1e6]]),
            })
          ).score,
      ),
    )
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    expect(scores.at(-1)).toBe(80)
  })

  it('sinks with the days', () => {
    const suggestion: Suggestion = {
      id: '202611-a',
      sourceId: 's',
      topicId: null,
      item,
      keys: [],
      arrivedAt: '2026-11-03T08:00:00Z',
      state: 'new',
      score: 10,
      reasons: [],
    }
    const on = (date: string) => withRecency(suggestion, new Date(date))
    expect(on('2026-11-03T09:00:00Z')).toMatchObject({ score: 30, reasons: ['from today'] })
    expect(on('2026-11-05T09:00:00Z')).toMatchObject({ score: 20, reasons: ['2 days old'] })
    expect(on('2027-03-05T09:00:00Z')).toMatchObject({ score: 10, reasons: ['4 months old'] })
  })
})
