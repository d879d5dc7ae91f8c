import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { article } from '../../support/articles.ts'
import { found, indexOf } from '../../support/index-search.ts'

const quiet = { title: 'A quiet week', byline: '', siteName: '', excerpt: '' }

describe('searching', () => {
  it('puts a word in the title before insight or tags, those before the excerpt, that before the body', async () => {
    const index = await indexOf([
      [article('in-body', quiet), 'the lighthouse stands'],
      [article('in-excerpt', { ...quiet, excerpt: 'the lighthouse stands' }), ''],
      [article('in-insight', { ...quiet, insight: 'the lighthouse stands' }), ''],
      [article('in-title', { ...quiet, title: 'The lighthouse' }), ''],
      [article('elsewhere', quiet), ''],
    ])
    expect(await found(index, { text: 'lighthouse', sort: 'relevance' })).toEqual(['in-title', 'in-insight', 'in-excerpt', 'in-body'])
  })

  it('wants every word, wherever in the article each is', async () => {
    const index = await indexOf([
      [article('both', { ...quiet, title: 'Lighthouse painted', tags: ['Weather'] }), ''],
      [article('one', { ...quiet, title: 'Lighthouse closed' }), ''],
    ])
    expect(await found(index, { text: 'weather lighthouse' })).toEqual(['both'])
  })

  it.each([
    ['an accent left out', 'Café Søndag', 'cafe'],
    ['an accent put in', 'Cafe on the quay', 'café'],
    ['a decomposed accent', 'Cafe\u0301 on the quay', 'café'],
    ['capitals', 'STORM WARNING', 'storm warning'],
    ['the beginning of the last word', 'Lighthouse keeper', 'lighthouse kee'],
    ['a phrase', 'Nine boats at the north quay', '"north quay"'],
    ['a phrase still being typed', 'Nine boats at the north quay', '"the north qu'],
    ['a hyphenated word', 'North-Sea herring', 'north-sea'],
    ['an apostrophe', 'The pilots’ house', "pilots' hou"],
    ['a soft hyphen', 'Hafen\u00ADmeister geht', 'hafenmeister'],
    ['wide letters', 'ＦＩＳＨ market', 'fish'],
    ['Japanese, from the middle', '漁港が再開した', '再開'],
    ['Chinese, one character', '港口重新开放', '港'],
    ['Korean without its particle', '항구가 다시 열렸다', '항구'],
    ['Thai, which has no spaces', 'ท่าเรือเปิดอีกครั้ง', 'เปิด'],
    ['Cyrillic in another case', 'Порт снова открыт', 'порт'],
    ['a word of a comment', 'Quay news', 'gulls'],
  ])('finds %s', async (_what, title, text) => {
    const comments = [{ author: 'Ole', date: '3 November', text: 'What about the gulls?' }]
    const index = await indexOf([
      [article('wanted', { ...quiet, title, comments }), ''],
      [article('other', { ...quiet, title: 'Minutes of the council' }), ''],
    ])
    expect(await found(index, { text })).toEqual(['wanted'])
  })

  it.each([
    ['words of a phrase in another order', '"quay north"'],
    ['the beginning of a word that is not the last', 'qu north'],
    ['part of a phrase in other scripts', '再港'],
  ])('does not find %s', async (_what, text) => {
    const index = await indexOf([[article('quay', { ...quiet, title: 'North quay 港再' }), '']])
    expect(await found(index, { text })).toEqual([])
  })

  it('leaves out what is marked with a minus, alone or beside other words', async () => {
    const index = await indexOf([
      [article('storm', { ...quiet, title: 'Harbour storm' }), ''],
      [article('calm', { ...quiet, title: 'Harbour calm' }), ''],
    ])
    expect(await found(index, { text: 'harbour -storm' })).toEqual(['calm'])
    expect(await found(index, { text: '-storm' })).toEqual(['calm'])
    expect(await found(index, { text: '-"harbour calm"' })).toEqual(['storm'])
  })

  it.each([
    '"',
    '""',
    '*',
    '-',
    '- -',
    '(',
    'NOT',
    'a AND',
    'OR b',
    'NEAR(a b',
    'title:x',
    '^a',
    '{title}: a',
    'a"b',
    "';--",
    'a\u0000b',
    '\u0000"',
    '\uD800',
    '😀',
    '\u{1E900}',
  ])('answers %j without complaint', async text => {
    const index = await indexOf([[article('quay'), '']])
    for (const sort of ['newest', 'relevance'] as const) expect(Array.isArray(await found(index, { text, sort }))).toBe(true)
  })

  it('answers whatever is typed', async () => {
    const index = await indexOf([[article('quay'), 'nine boats']])
    const pieces = fc.constantFrom(
      '"',
      '*',
      '(',
      ')',
      '-',
      '^',
      ':',
      '{',
      '}',
      '+',
      ' ',
      '\u0000',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      'title',
      '港',
      'ท่า',
      '\u0301',
      '\uD83D',
      "'",
      '\\',
    )
    const typed = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 24 }).map(parts => parts.join(''))
    await fc.assert(
      fc.asyncProperty(typed, async text => {
        const { total, rows } = await index.search({ ...allArticles, text, sort: 'relevance' })
        expect(rows).toHaveLength(total)
      }),
      { numRuns: 500 },
    )
  })

  it('finds any word of a title by its own beginning', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...'Harbour café reopens über 漁港 порт 항구 naïve Ærø'.split(' ')),
        fc.nat(3),
        async (word, cut) => {
          const index = await indexOf([[article('wanted', { ...quiet, title: `“${word}”, at last` }), '']])
          expect(await found(index, { text: word.slice(0, cut + 1).toUpperCase() })).toEqual(['wanted'])
        },
      ),
      { numRuns: 20 },
    )
  })
})
