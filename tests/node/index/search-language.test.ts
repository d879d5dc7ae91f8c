import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/core/base/words.ts'
import type { Article } from '../../../src/core/library/article.ts'
import type { ArticleQuery } from '../../../src/core/library/article-index.ts'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { article } from '../../support/articles.ts'
import { found, indexOf } from '../../support/index-search.ts'

const names = ['Ada Lund', 'Åse Holm', '']
const sites = ['Coast Line', 'Søndag', '']
const tags = ['Weather', 'North Sea', 'Café']
const days = ['2026-10-01', '2026-11-04', '2026-11-05', '2027-01-01']

const someArticle = fc.record({
  byline: fc.constantFrom(...names),
  scoopedBy: fc.constantFrom(...names),
  siteName: fc.constantFrom(...sites),
  tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
  topicId: fc.constantFrom('fishing', null),
  state: fc.constantFrom('new', 'kept', 'archived'),
  starred: fc.boolean(),
  insight: fc.constantFrom('', 'Read this.'),
  capture: fc.constantFrom('whole', 'paywalled'),
  language: fc.constantFrom('en-GB', 'de', null),
  scoopedAt: fc.constantFrom(...days).map(day => `${day}T12:00:00.000Z`),
}) as fc.Arbitrary<Partial<Article>>

type Test = (article: Article) => boolean
const has = (text: string, part: string): boolean => ` ${foldText(text)}`.includes(` ${foldText(part)}`)

/** What may be typed or chosen, and the same told the slow way. */
const asked: readonly (readonly [Partial<ArticleQuery>, Test])[] = [
  [{ text: 'tag:WEATHER' }, ({ tags }) => tags.includes('Weather')],
  [{ text: 'tag:"north sea"' }, ({ tags }) => tags.includes('North Sea')],
  [{ text: 'tag:cafe' }, ({ tags }) => tags.includes('Café')],
  [{ text: '-tag:weather' }, ({ tags }) => !tags.includes('Weather')],
  [{ text: 'tag:weather OR is:starred' }, ({ tags, starred }) => tags.includes('Weather') || starred],
  [{ text: 'site:sondag' }, ({ siteName }) => siteName === 'Søndag'],
  [{ text: 'site:harbour-weekly.example' }, () => true],
  [{ text: 'site:weekly.example' }, () => false],
  [{ text: 'by:ase' }, ({ byline, scoopedBy }) => has(byline, 'ase') || has(scoopedBy, 'ase')],
  [{ text: 'by:lund is:kept' }, ({ byline, scoopedBy, state }) => (has(byline, 'lund') || has(scoopedBy, 'lund')) && state === 'kept'],
  [{ text: 'is:archived' }, ({ state }) => state === 'archived'],
  [{ text: '-is:new has:insight' }, ({ state, insight }) => state !== 'new' && insight !== ''],
  [{ text: 'is:partial' }, ({ capture }) => capture !== 'whole'],
  [{ text: 'lang:en' }, ({ language }) => language === 'en-GB'],
  [{ text: 'after:2026-11 before:2027' }, ({ scoopedAt }) => scoopedAt >= '2026-11' && scoopedAt < '2027'],
  [{ text: 'before:2026-11-05' }, ({ scoopedAt }) => scoopedAt < '2026-11-05'],
  [{ text: 'harbour -is:starred' }, ({ starred }) => !starred],
  [{ topicId: 'fishing', starred: true }, ({ topicId, starred }) => topicId === 'fishing' && starred],
  [{ tag: 'north SEA', state: 'new' }, ({ tags, state }) => tags.includes('North Sea') && state === 'new'],
  [{ site: 'Coast Line', curator: 'Ada Lund' }, ({ siteName, scoopedBy }) => siteName === 'Coast Line' && scoopedBy === 'Ada Lund'],
  [{ scoopedFrom: '2026-11-04', scoopedTo: '2026-11-05' }, ({ scoopedAt }) => scoopedAt >= '2026-11-04' && scoopedAt < '2026-11-06'],
]

describe('a search with operators', () => {
  it('finds what looking at every article finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someArticle, { maxLength: 12 }), async changes => {
        const all = changes.map((change, n) => article(`story-${n}`, change))
        const index = await indexOf(all.map(each => [each, '']))
        for (const [query, test] of asked) {
          const { total, rows } = await index.search({ ...allArticles, ...query })
          const expected = all.filter(test).map(({ id }) => id)
          expect([query, total, rows.map(({ id }) => id).toSorted()]).toEqual([query, expected.length, expected.toSorted()])
        }
      }),
      { numRuns: 25 },
    )
  })
})

const quiet = { title: 'A quiet week', byline: '', siteName: '', excerpt: '' }

describe('a word that is spelt otherwise', () => {
  it.each([
    ['a letter left out', 'Vaccination vans', 'vacination'],
    ['a letter too many', 'Harbour news', 'harrbour'],
    ['two letters swapped', 'Lighthouse keeper', 'lihgthouse'],
    ['a word that is still being typed', 'Vaccination vans', 'vacin'],
    ['an accent besides', 'Éclairs for all', 'eclars'],
  ])('is found with %s, and the page says what it read', async (_what, title, text) => {
    const index = await indexOf([[article('wanted', { ...quiet, title }), '']])
    const page = await index.search({ ...allArticles, text })
    expect(page.rows.map(({ id }) => id)).toEqual(['wanted'])
    expect(page.corrected).toEqual([{ typed: text, read: foldText(title.split(' ')[0] ?? '') }])
  })

  it.each([
    ['short words', 'Cod and chips', 'cad'],
    ['numbers', 'Race of 2026 boats', '2025'],
    ['characters of an unspaced script', '漁港再開放', '魚港再開放'],
    ['words in quotation marks', 'Harbour news', '"harbur"'],
    ['another word altogether', 'Harbour news', 'herring'],
  ])('is not guessed at for %s', async (_what, title, text) => {
    const index = await indexOf([[article('other', { ...quiet, title }), '']])
    expect(await found(index, { text })).toEqual([])
  })

  it('stands below articles that have the word as it was typed', async () => {
    const index = await indexOf([
      ...Array.from({ length: 60 }, (_, n) => [article(`near-${n}`, { ...quiet, title: 'Vaccination' }), ''] as const),
      [article('exact', quiet), 'a vacination, as they wrote it'],
    ])
    const { rows, corrected } = await index.search({ ...allArticles, text: 'vacination', sort: 'relevance' })
    expect([rows[0]?.id, rows.length, corrected]).toEqual(['exact', 61, [{ typed: 'vacination', read: 'vaccination' }]])
  })
})

describe('several words', () => {
  it('show articles with most of them after the few that have all', async () => {
    const index = await indexOf([
      [article('most', { ...quiet, title: 'Storm wall harbour' }), ''],
      [article('all', quiet), 'a storm broke the sea wall at the harbour'],
      [article('few', { ...quiet, title: 'Storm' }), ''],
    ])
    expect(await found(index, { text: 'storm sea wall harbour ', sort: 'relevance' })).toEqual(['all', 'most'])
  })

  it('count for more where they stand together, and most as the whole title', async () => {
    const index = await indexOf([
      [article('apart', quiet), 'the night was long; a ship, and much later on that day a train'],
      [article('together', quiet), 'it was long, and then a ship, and a night train left on that day'],
      [article('title', { ...quiet, title: 'Night train' }), ''],
    ])
    expect(await found(index, { text: 'night train', sort: 'relevance' })).toEqual(['title', 'together', 'apart'])
  })

  it('find the plural for the singular, after the word itself', async () => {
    const index = await indexOf([
      [article('plural', { ...quiet, title: 'Oysters' }), ''],
      [article('singular', { ...quiet, title: 'Oyster' }), ''],
    ])
    expect(await found(index, { text: 'oyster ', sort: 'relevance' })).toEqual(['singular', 'plural'])
  })
})
