import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitsIn } from '../../../src/core/base/word-hits.ts'
import { wordsIn } from '../../../src/core/base/words.ts'

const marked = (text: string, ...sought: readonly string[]) =>
  hitsIn(
    text,
    sought.map(word => ({ text: word.replace('*', ''), prefix: word.endsWith('*') })),
  ).map(({ start, end }) => text.slice(start, end))

describe('words in a text', () => {
  it.each([
    ['in any case and accents', 'CAFÉ Søndag, a cafe', ['cafe'], ['CAFÉ', 'cafe']],
    ['decomposed', 'Cafe\u0301', ['cafe'], ['Cafe\u0301']],
    ['only whole', 'harbours of the harbour', ['harbour'], ['harbour']],
    ['from their beginning', 'Harbours', ['harb*'], ['Harb']],
    ['in a run', 'The North Quay and the quay', ['north quay'], ['North Quay']],
    ['in a run whose last is unfinished', 'the north quays', ['north qua*'], ['north qua']],
    ['of an unspaced script', '漁港が再開した', ['再 開'], ['再開']],
    ['broken by a soft hyphen', 'Hafen\u00ADmeister', ['hafenmeister'], ['Hafen\u00ADmeister']],
    ['that are longer when folded', 'Große Straße', ['grosse'], ['Große']],
    ['nowhere', 'a quiet week', ['storm'], []],
  ])('are found %s', (_how, text, sought, expected) => {
    expect(marked(text, ...sought)).toEqual(expected)
  })

  it('stand one after the other, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        const words = wordsIn(text)
        let last = 0
        for (const { start, end } of hitsIn(
          text,
          words.map(word => ({ text: word, prefix: true })),
        )) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
