import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTerms } from '../../../src/core/library/search-terms.ts'

const word = (text: string) => ({ text, excluded: false, unfinished: false })
const unfinished = (text: string) => ({ text, excluded: false, unfinished: true })
const without = (text: string) => ({ text, excluded: true, unfinished: false })

describe('what is typed in the search field', () => {
  it.each([
    ['words, the last still being typed', 'harbour reop', [word('harbour'), unfinished('reop')]],
    ['a phrase', '"north quay" open', [word('north quay'), unfinished('open')]],
    ['a finished phrase at the end', 'open "north quay"', [word('open'), word('north quay')]],
    ['a phrase still being typed', 'open "north qu', [word('open'), unfinished('north qu')]],
    ['curly quotation marks', '“north quay”', [word('north quay')]],
    ['what must be absent', 'harbour -storm -"north quay"', [word('harbour'), without('storm'), without('north quay')]],
    ['a hyphen within a word', 'north-sea', [unfinished('north-sea')]],
    ['nothing in punctuation', '-- "" - ! …', []],
    ['nothing in nothing', '  ', []],
  ])('is read as %s', (_what, typed, terms) => {
    expect(searchTerms(typed)).toEqual(terms)
  })

  it('always has a reading, of a bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), typed => {
        expect(searchTerms(typed).length).toBeLessThanOrEqual(32)
      }),
    )
  })
})
