import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockSize, changePostings, eachPosting, encodePostings } from '../../../src/node/index/posting-codec.ts'
import { decodeSequence, encodeRun, encodeSequence, findRun } from '../../../src/node/index/word-sequence.ts'

const postings = fc
  .uniqueArray(fc.tuple(fc.nat(blockSize - 1), fc.integer({ min: 1, max: 255 })), { selector: ([place]) => place, maxLength: 300 })
  .map(pairs => pairs.toSorted(([a], [b]) => a - b))

function decoded(bytes: Uint8Array): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  eachPosting(bytes, (place, weight) => found.push([place, weight]))
  return found
}

const encoded = (pairs: readonly (readonly [number, number])[]) =>
  encodePostings({ places: pairs.map(([place]) => place), weights: pairs.map(([, weight]) => weight) })

describe('the postings of a term', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(postings, pairs => {
        expect(decoded(encoded(pairs))).toEqual(pairs)
      }),
    )
  })

  it('are changed as a map would be', () => {
    const changes = fc.array(fc.tuple(fc.nat(blockSize - 1), fc.nat(255)), { maxLength: 60 })
    fc.assert(
      fc.property(postings, changes, fc.nat(40), (pairs, changed, block) => {
        const expected = new Map(pairs)
        for (const [place, weight] of changed) {
          if (weight === 0) expected.delete(place)
          else expected.set(place, weight)
        }
        const list = changePostings(
          encoded(pairs),
          changed.map(([place, weight]) => (block * blockSize + place) * 256 + weight),
        )
        expect(decoded(encodePostings(list))).toEqual([...expected].toSorted(([a], [b]) => a - b))
      }),
    )
  })
})

describe('the words of a text', () => {
  const term = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 2 ** 27 }))
  const text = fc.array(fc.array(term, { maxLength: 30 }), { minLength: 1, maxLength: 7 })

  it('are read as they were written, field by field', () => {
    fc.assert(
      fc.property(text, fields => {
        expect(decodeSequence(encodeSequence(fields))).toEqual(fields)
      }),
    )
  })

  it('have a run exactly where it stands, never across fields or within a number', () => {
    const few = fc.constantFrom(1, 2, 128, 129, 256, 16_385, 2 ** 21 + 1)
    const fields = fc.array(fc.array(few, { maxLength: 12 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fields, fc.array(few, { minLength: 1, maxLength: 3 }), (words, run) => {
        const stands = words.some(field => field.some((_, at) => run.every((term, index) => field[at + index] === term)))
        expect(findRun(Buffer.from(encodeSequence(words)), encodeRun(run)) >= 0).toBe(stands)
      }),
      { numRuns: 1000 },
    )
  })
})
