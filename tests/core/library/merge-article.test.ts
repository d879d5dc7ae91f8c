import { describe, expect, it } from 'vitest'
import { mergeArticle } from '../../../src/core/library/merge-article.ts'
import { article } from '../../support/articles.ts'

const kept = article('202611-storm', {
  tags: ['Storm'],
  insight: 'We were there.',
  comments: [{ author: 'Bo Lind', date: '', text: 'So was I.' }],
})
const { id: _id, ...same } = kept

describe('an article that comes again', () => {
  it('changes nothing when it says nothing new', () => {
    expect(mergeArticle(kept, same)).toBe(kept)
  })

  it('adds its tags, its star, its comments and the earlier date', () => {
    const newcomer = {
      ...same,
      tags: ['storm', 'pilots'],
      starred: true,
      scoopedAt: '2020-01-01T00:00:00.000Z',
      comments: [...same.comments, { author: 'Ada Marsh', date: '', text: 'Not I.' }],
    }
    expect(mergeArticle(kept, newcomer)).toMatchObject({
      tags: ['Storm', 'pilots'],
      starred: true,
      scoopedAt: '2020-01-01T00:00:00.000Z',
      comments: [{ author: 'Bo Lind' }, { author: 'Ada Marsh' }],
    })
  })

  it('fills what was empty, and a title that was only the address', () => {
    const bare = { ...kept, title: kept.url ?? '', byline: '', excerpt: '', topicId: null, publishedAt: null, language: null }
    const newcomer = { ...same, topicId: 'coast', title: 'Harbour reopens' }
    expect(mergeArticle(bare, newcomer)).toEqual({ ...kept, topicId: 'coast', title: 'Harbour reopens' })
  })

  it('keeps a date that another file only rounded', () => {
    const exact = { ...kept, scoopedAt: '2026-11-05T10:00:00.750Z' }
    expect(mergeArticle(exact, { ...same, scoopedAt: '2026-11-05T10:00:00.000Z' })).toBe(exact)
  })

  it('overwrites nothing that the curator wrote', () => {
    const newcomer = {
      ...same,
      title: 'Another title',
      insight: 'Another word.',
      excerpt: 'x',
      state: 'archived' as const,
      scoopedAt: '2030-01-01T00:00:00.000Z',
    }
    expect(mergeArticle(kept, newcomer)).toBe(kept)
  })
})
