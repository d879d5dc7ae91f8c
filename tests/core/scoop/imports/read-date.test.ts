import { expect, it } from 'vitest'
import { readDate } from '../../../../src/core/scoop/imports/read-date.ts'

it.each([
  ['seconds', '1762340000', '2025-11-05T10:53:20.000Z'],
  ['milliseconds', '1762340000000', '2025-11-05T10:53:20.000Z'],
  ['microseconds', '1762340000000000', '2025-11-05T10:53:20.000Z'],
  ['ISO 8601', '2025-11-05T11:53:20+01:00', '2025-11-05T10:53:20.000Z'],
  ['a space between', '2025-11-05 10:53:20+00:00', '2025-11-05T10:53:20.000Z'],
  ['zero', '0', null],
  ['nothing', '', null],
  ['a date beyond reason', '99999999999999999', null],
  ['words', 'last spring', null],
])('a date in %s is read', (_form, written, date) => {
  expect(readDate(written)).toBe(date)
})
