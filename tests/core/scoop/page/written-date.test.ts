import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writtenDate } from '../../../../src/core/scoop/page/written-date.ts'

describe('a date as pages write it', () => {
  it.each([
    ['2026-03-04T21:15:00+01:00', '2026-03-04T20:15:00.000Z'],
    ['2026-03-04 21:15', '2026-03-04T21:15:00.000Z'],
    ['20260304', '2026-03-04T00:00:00.000Z'],
    ['1772658900', '2026-03-04T21:15:00.000Z'],
    ['March 4, 2026', '2026-03-04T00:00:00.000Z'],
    ['Mar 4th, 2026 9:15 pm EST', '2026-03-05T02:15:00.000Z'],
    ['Wednesday 4 March 2026 at 21.15', '2026-03-04T21:15:00.000Z'],
    ['SALTBY, 4 March 2026', '2026-03-04T00:00:00.000Z'],
    ['4. März 2026, 21:15 Uhr', '2026-03-04T21:15:00.000Z'],
    ['le 1er août 2026 à 7h30', '2026-08-01T07:30:00.000Z'],
    ['4 de marzo de 2026', '2026-03-04T00:00:00.000Z'],
    ['4 dicembre 2026', '2026-12-04T00:00:00.000Z'],
    ['4 mei 2026', '2026-05-04T00:00:00.000Z'],
    ['4 października 2026', '2026-10-04T00:00:00.000Z'],
    ['4 марта 2026', '2026-03-04T00:00:00.000Z'],
    ['2026年3月4日 9:15', '2026-03-04T09:15:00.000Z'],
    ['٤ مارس ٢٠٢٦', '2026-03-04T00:00:00.000Z'],
    ['04.03.2026', '2026-03-04T00:00:00.000Z'],
    ['25/12/2026', '2026-12-25T00:00:00.000Z'],
  ])('%s is %s', (written, iso) => {
    expect(writtenDate(written, true)).toBe(iso)
  })

  it('reads 03/04/2026 by the custom of its language', () => {
    expect(writtenDate('03/04/2026', true)).toBe('2026-03-04T00:00:00.000Z')
    expect(writtenDate('03/04/2026', false)).toBe('2026-04-03T00:00:00.000Z')
  })

  it.each(['', 'yesterday', '31 February 2026', '2026-13-45', '3 of 4', '555 0142', 'in 2026 and 12 others'])(
    'is none in “%s”',
    written => {
      expect(writtenDate(written, true)).toBeNull()
    },
  )

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 220 }), fc.boolean(), (written, monthFirst) => {
        expect(writtenDate(written, monthFirst) ?? '2026-01-01T00:00:00.000Z').toMatch(/^\d{4}-\d\d-\d\dT/)
      }),
      { numRuns: 2000 },
    )
  })
})
