import { describe, expect, it } from 'vitest'
import { relativeWords, untilWords } from '../../../src/renderer/src/ui/date-words.ts'

// Hours of the day are the curator's own, so the dates here are local.
const now = new Date(2026, 10, 23, 14, 30)

describe('a moment in few words', () => {
  it.each([
    [new Date(2026, 10, 23, 14, 30, 20), 'just now'],
    [new Date(2026, 10, 23, 14, 18), '12 min ago'],
    [new Date(2026, 10, 23, 9, 0), '5 h ago'],
    [new Date(2026, 10, 22, 23, 0), 'yesterday'],
    [new Date(2026, 10, 19, 12, 0), 'Thursday'],
    [new Date(2026, 9, 4), '4 Oct'],
    [new Date(2025, 11, 24), '24 Dec 2025'],
    [new Date(2027, 0, 2), '2 Jan 2027'],
  ])('%s is “%s”', (date, words) => expect(relativeWords(date, now)).toBe(words))
})

describe('how long it is until a moment', () => {
  it.each([
    [new Date(2026, 10, 23, 9, 0), 'soon'],
    [new Date(2026, 10, 23, 14, 30, 20), 'soon'],
    [new Date(2026, 10, 23, 15, 25), 'in 55 min'],
    [new Date(2026, 10, 23, 15, 29, 50), 'in 1 h'],
    [new Date(2026, 10, 24, 2, 30), 'in 12 h'],
    [new Date(2026, 10, 26, 14, 30), 'on Thursday'],
    [new Date(2026, 11, 4), 'on 4 Dec'],
  ])('%s is “%s”', (date, words) => expect(untilWords(date, now)).toBe(words))
})
