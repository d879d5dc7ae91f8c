import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../../src/core/compose/contrast.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

describe('the contrast of two colours', () => {
  it('is what WCAG 2.2 says it is', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4, 2)
  })

  it('is the same both ways, 1 for a colour on itself, and never more than 21', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one))
        expect(contrast(one, one)).toBe(1)
        expect(contrast(one, other)).toBeLessThanOrEqual(21)
      }),
    )
  })
})
