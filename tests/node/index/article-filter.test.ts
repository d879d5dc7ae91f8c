import { describe, expect, it } from 'vitest'
import type { ArticleQuery } from '../../../src/core/library/article-index.ts'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { article } from '../../support/articles.ts'
import { found, indexOf } from '../../support/index-search.ts'

const shelf = () =>
  indexOf([
    [
      article('herring', {
        title: '“Herring” season',
        topicId: 'fishing',
        tags: ['Fish', 'North Sea'],
        scoopedAt: '2026-11-03T23:59:59.900Z',
      }),
      '',
    ],
    [article('ferry', { title: 'Ferry timetable', siteName: 'Coast Line', starred: true, scoopedAt: '2026-11-04T00:00:00.000Z' }), ''],
    [
      article('eclair', { title: 'Éclairs at the fair', scoopedBy: 'Ole Berg', state: 'archived', scoopedAt: '2026-11-05T12:00:00.000Z' }),
      'herring',
    ],
  ])

describe('a list of articles', () => {
  it.each<[string, Partial<ArticleQuery>, readonly string[]]>([
    ['nothing at all, newest first', {}, ['eclair', 'ferry', 'herring']],
    ['nothing at all, oldest first', { sort: 'oldest' }, ['herring', 'ferry', 'eclair']],
    ['nothing at all, by title without accents and quotation marks', { sort: 'title' }, ['eclair', 'ferry', 'herring']],
    ['nothing at all, by relevance, as newest first', { sort: 'relevance' }, ['eclair', 'ferry', 'herring']],
    ['a topic', { topicId: 'fishing' }, ['herring']],
    ['a tag in any case', { tag: 'north sea' }, ['herring']],
    ['a site', { site: 'Coast Line' }, ['ferry']],
    ['a curator', { curator: 'Ole Berg' }, ['eclair']],
    ['a state', { state: 'new' }, ['ferry', 'herring']],
    ['starred ones', { starred: true }, ['ferry']],
    ['ones without a star', { starred: false }, ['eclair', 'herring']],
    ['days from the first to the last, whole', { scoopedFrom: '2026-11-03', scoopedTo: '2026-11-04' }, ['ferry', 'herring']],
    ['a single day', { scoopedFrom: '2026-11-04', scoopedTo: '2026-11-04' }, ['ferry']],
    ['words and a filter together', { text: 'herring', state: 'archived' }, ['eclair']],
    ['a tag that nobody has', { tag: 'Opera' }, []],
  ])('is narrowed to %s', async (_what, query, ids) => {
    expect(await found(await shelf(), query)).toEqual(ids)
  })

  it('comes in pages that say how many there are in all', async () => {
    const page = await (await shelf()).search({ ...allArticles, offset: 1, limit: 1 })
    expect({ total: page.total, ids: page.rows.map(row => row.id) }).toEqual({ total: 3, ids: ['ferry'] })
  })

  it('shows of each article what a list needs', async () => {
    const [, row] = (await (await shelf()).search(allArticles)).rows
    const ferry = article('ferry', { title: 'Ferry timetable', siteName: 'Coast Line', starred: true })
    const { id, url, title, byline, siteName, publishedAt, scoopedBy, topicId, image, excerpt, insight, tags, wordCount, state } = ferry
    const shown = { id, url, title, byline, siteName, publishedAt, scoopedBy, topicId, image, excerpt, insight, tags, wordCount, state }
    const { capture } = ferry
    expect(row).toEqual({ ...shown, capture, starred: true, scoopedAt: '2026-11-04T00:00:00.000Z', commentCount: 0, usedIn: [] })
  })
})

describe('what digests hold', () => {
  const week45 = { digestId: 'week-45', number: 45, sent: true }
  const week46 = { digestId: 'week-46', number: 46, sent: false }

  it('is told by article, filtered by, and counted', async () => {
    const index = await shelf()
    await index.setUse(week46, ['ferry'])
    await index.setUse(week45, ['ferry', 'eclair'])
    expect(await index.usedIn('ferry')).toEqual([week45, week46])
    expect((await index.search({ ...allArticles, used: true })).rows.map(row => [row.id, row.usedIn])).toEqual([
      ['eclair', [week45]],
      ['ferry', [week45, week46]],
    ])
    expect(await found(index, { used: false })).toEqual(['herring'])
    expect((await index.facets()).used).toBe(2)
  })

  it('follows a digest as it changes and goes', async () => {
    const index = await shelf()
    await index.setUse(week45, ['ferry', 'eclair'])
    await index.setUse({ ...week45, number: 50 }, ['herring', 'herring'])
    expect([await index.usedIn('ferry'), await index.usedIn('herring')]).toEqual([[], [{ ...week45, number: 50 }]])
    await index.dropUse('week-45')
    expect(await found(index, { used: true })).toEqual([])
  })

  it('is remembered while an article is removed and brought back', async () => {
    const index = await shelf()
    await index.setUse(week45, ['ferry'])
    await index.remove(['ferry'])
    expect((await index.facets()).used).toBe(0)
    await index.put([{ article: article('ferry'), bodyText: '' }])
    expect(await index.usedIn('ferry')).toEqual([week45])
  })

  it('can be told anew for all digests at once', async () => {
    const index = await shelf()
    await index.setUse(week45, ['ferry'])
    await index.setAllUses([{ use: week46, articleIds: ['eclair'] }])
    expect([await index.usedIn('ferry'), await index.usedIn('eclair')]).toEqual([[], [week46]])
  })
})

describe('the counts behind each filter', () => {
  it('are of articles, the most frequent first', async () => {
    expect(await (await shelf()).facets()).toEqual({
      total: 3,
      used: 0,
      starred: 1,
      states: { new: 2, kept: 0, archived: 1 },
      topics: [{ id: 'fishing', count: 1 }],
      tags: [
        { name: 'Fish', count: 1 },
        { name: 'North Sea', count: 1 },
      ],
      sites: [
        { name: 'The Harbour Weekly', count: 2 },
        { name: 'Coast Line', count: 1 },
      ],
      curators: [
        { name: 'Mette Holm', count: 2 },
        { name: 'Ole Berg', count: 1 },
      ],
    })
  })
})
