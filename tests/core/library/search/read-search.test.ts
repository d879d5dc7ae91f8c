import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSearch } from '../../../../src/core/library/search/read-search.ts'

const surroundings = {
  now: new Date('2026-11-05T10:30:00Z'),
  topics: [
    { id: 't1', title: 'Harbour life' },
    { id: 't2', title: 'Harbour food' },
    { id: 't3', title: 'Élan' },
  ],
}
const read = (typed: string) => readSearch(typed, surroundings)
const meanings = (typed: string) =>
  read(typed).clauses.map(({ anyOf, without }) => [...(without ? ['not'] : []), ...anyOf.map(meaning)].join(' '))

function meaning(part: ReturnType<typeof read>['clauses'][number]['anyOf'][number]): string {
  if (part.is === 'words') return `${part.exact ? 'exactly ' : ''}${part.words.join('+')}${part.prefix ? '…' : ''}`
  const { is, ...rest } = part
  return [is, ...Object.values(rest)].join(' ')
}

describe('what is typed in the search field', () => {
  it.each([
    ['words, the last still being typed', 'harbour reop', ['harbour', 'reop…']],
    ['a phrase', '"north quay" open', ['exactly north+quay', 'open…']],
    ['a finished phrase at the end', 'open "north quay"', ['open', 'exactly north+quay']],
    ['a phrase still being typed', 'open "north qu', ['open', 'exactly north+qu…']],
    ['curly quotation marks', '“north quay”', ['exactly north+quay']],
    ['what must be absent', 'harbour -storm -"north quay"', ['harbour', 'not storm', 'not exactly north+quay']],
    ['a beginning', 'har* storm', ['har…', 'storm…']],
    ['a hyphen within a word', 'north-sea', ['north+sea…']],
    ['either of two', 'cod OR herring net', ['cod herring', 'net…']],
    ['or in a sentence', 'cod or herring', ['cod', 'or', 'herring…']],
    ['accents and capitals', 'ÉCLAIR Søndag', ['eclair', 'sondag…']],
    ['characters of an unspaced script', '漁港', ['漁+港…']],
    ['nothing in punctuation', '-- "" - ! …', []],
    ['nothing in nothing', '  ', []],
  ])('is read as %s', (_what, typed, expected) => {
    expect(meanings(typed)).toEqual(expected)
  })

  it.each([
    ['tag:weather', ['tag weather']],
    ['tag:"fish and chips"', ['tag fish and chips']],
    ['-tag:storm', ['not tag storm']],
    ['TAG:Storm', ['tag Storm']],
    ['topic:"harbour LIFE"', ['topic t1']],
    ['topic:harb', ['topic t1,t2']],
    ['topic:elan', ['topic t3']],
    ['topic:opera', ['topic ']],
    ['site:example.org by:lund lang:de', ['site example.org', 'by lund', 'language de']],
    ['is:unused has:notes', ['unused', 'notes']],
    ['after:2026', ['scooped 2026-01-01T00:00:00.000Z ']],
    ['after:2026-11 before:2026-12-24', ['scooped 2026-11-01T00:00:00.000Z ', 'scooped  2026-12-24T00:00:00.000Z']],
    ['after:today', ['scooped 2026-11-05T00:00:00.000Z ']],
    ['before:4w', ['scooped  2026-10-08T00:00:00.000Z']],
    ['tag:', []],
    ['is:sunny', ['is+sunny…']],
    ['after:2026-02-30', ['after+2026+02+30…']],
    ['colour:red', ['colour+red…']],
    ['constructor:x', ['constructor+x…']],
    ['https://example.org/a', ['https+example+org+a…']],
  ])('%s asks for a fact, or is read as words', (typed, expected) => {
    expect(meanings(typed)).toEqual(expected)
  })

  it('is told back part by part', () => {
    expect(read('storm OR gale "north quay" -tag:x har*').understood).toEqual([
      { text: 'storm', kind: 'word' },
      { text: 'OR', kind: 'or' },
      { text: 'gale', kind: 'word' },
      { text: '"north quay"', kind: 'phrase' },
      { text: '-tag:x', kind: 'fact' },
      { text: 'har*', kind: 'prefix' },
    ])
  })

  it('always has a reading, of a bounded length, whose words are folded already', () => {
    const pieces = fc.constantFrom('tag:', '-', '"', ' ', 'OR', 'is:', 'after:', '2026-', '*', 'É', '港', '\u0000', '\uD83D')
    const typed = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(typed, text => {
        const { clauses } = read(text)
        expect(clauses.length).toBeLessThanOrEqual(32)
        for (const { anyOf } of clauses) expect(anyOf.length).toBeGreaterThan(0)
        const words = clauses.flatMap(({ anyOf }) => anyOf.flatMap(part => (part.is === 'words' ? part.words : [])))
        expect(words.every(word => word !== '' && !/\s/.test(word))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
