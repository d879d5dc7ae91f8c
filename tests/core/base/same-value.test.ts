import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameValue } from '../../../src/core/base/same-value.ts'

describe('two JSON values', () => {
  it('say the same whatever order their fields are in', () => {
    expect(sameValue({ a: 1, b: [{ c: null, d: 'x' }] }, { b: [{ d: 'x', c: null }], a: 1 })).toBe(true)
  })

  it.each([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: undefined }, {}],
    [[], {}],
    [null, {}],
    ['1', 1],
  ])('%j and %j do not', (a, b) => {
    expect([sameValue(a, b), sameValue(b, a)]).toEqual([false, false])
  })

  it('say the same after a way through the disk', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const kept = JSON.parse(JSON.stringify(value)) as unknown
        expect(sameValue(kept, JSON.parse(JSON.stringify(kept)))).toBe(true)
      }),
    )
  })
})
