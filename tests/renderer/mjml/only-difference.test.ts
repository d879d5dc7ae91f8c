import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { onlyDifference } from '../../../src/renderer/src/mjml/only-difference.ts'

it('makes the one text of the other, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = onlyDifference(before, after)
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
    }),
  )
})

it('leaves what is the same around it alone', () => {
  expect(onlyDifference('<mj-text>low</mj-text>', '<mj-text>high</mj-text>')).toEqual({ from: 9, to: 12, insert: 'high' })
})
