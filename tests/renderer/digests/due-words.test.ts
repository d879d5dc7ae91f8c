import { expect, it } from 'vitest'
import { dueWords } from '../../../src/renderer/src/digests/due-words.ts'

it.each([
  ['2026-11-26T18:00', 'due today'],
  ['2026-11-27T08:00', 'due tomorrow'],
  ['2026-11-29T08:00', 'due in 3 days'],
  ['2027-03-26T08:00', 'due in 4 months'],
  ['2026-11-26T07:00', 'overdue since today'],
  ['2026-11-25T23:59', 'overdue by a day'],
  ['2026-11-20T08:00', 'overdue by 6 days'],
])('a digest for %s is, on a Thursday morning, %s', (dueAt, words) => {
  expect(dueWords(dueAt, new Date('2026-11-26T09:00'))).toBe(words)
})
