import { describe, expect, it } from 'vitest'
import { feedDate } from '../../../../src/core/scoop/feed/feed-date.ts'

describe('a date in a feed', () => {
  it.each([
    ['Mon, 02 Mar 2026 07:30:00 GMT', '07:30'],
    ['Mon, 2 Mar 2026 7:30 EST', '12:30'],
    ['02 Mar 26 07:30:00 +0100', '06:30'],
    ['Mon, 02 Mar 2026 07:30:00 GMT+1', '06:30'],
    ['Mon, 02 Mar 2026 07:30:00 +01:00', '06:30'],
    ['Mon, 02 Mar 2026 07:30:00 +0100 (CET)', '06:30'],
    ['Tue, 02 Mar 2026 07:30:00 Z', '07:30'],
    ['Sun, 02-Mar-26 07:30:00 UTC', '07:30'],
    ['Mon, 02 Mar 2026', '00:00'],
    ['lun., 02 mars 2026 07:30:00 +0100', '06:30'],
    ['Mo, 02 Mrz 2026 07:30:00 +0100', '06:30'],
    ['2 de marzo de 2026 07:30', '07:30'],
    ['2 марта 2026 07:30', '07:30'],
    ['Mon Mar 2 07:30:00 CET 2026', '06:30'],
    ['Monday, March 2, 2026 - 7:30am', '07:30'],
    ['2026-03-02T07:30:00+01:00', '06:30'],
    ['2026-03-02T07:30:00', '07:30'],
    ['2026-03-02 07:30:00 +0100', '06:30'],
    ['20260302T073000Z', '07:30'],
    ['2026-03-02', '00:00'],
    ['02/03/2026 07:30', '07:30'],
    ['03/02/2026 07:30 PM', '19:30'],
    ['2.3.2026', '00:00'],
    ['1772436600', '07:30'],
    ['1772436600000', '07:30'],
  ])('may be written %s', (written, time) => {
    expect(feedDate(written)).toBe(`2026-03-02T${time}:00.000Z`)
  })

  it('keeps parts of a second, and rolls over at the end of a day', () => {
    expect([feedDate('2026-03-02T07:30:00.125Z'), feedDate('Mon, 02 Mar 2026 24:00:00 GMT'), feedDate('31 Dec 99 10:00:00 GMT')]).toEqual([
      '2026-03-02T07:30:00.125Z',
      '2026-03-03T00:00:00.000Z',
      '1999-12-31T10:00:00.000Z',
    ])
  })

  it.each([
    '',
    'yesterday',
    '12 hours ago',
    '31 Feb 2026',
    '0000-00-00T00:00:00Z',
    '2026-13-01',
    '41',
    'Mon, 02 Mar 2026 31:99:00 GMT'.slice(0, 4),
    null,
  ])('is none: %s', written => {
    expect(feedDate(written)).toBeNull()
  })
})
