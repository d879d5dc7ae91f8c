import { describe, expect, it } from 'vitest'
import { progressWords } from '../../src/cli/progress-words.ts'

describe('how far long work is, on a terminal', () => {
  it('is told with its rate and the time left', () => {
    expect(progressWords({ done: 12, total: 40, perSecond: 3.2, secondsLeft: 8.7 }, 'sent')).toBe('12 of 40 sent, 3 a second, 9 s left')
    expect(progressWords({ done: 2, total: null, perSecond: 0.25, secondsLeft: null }, 'captured')).toBe('2 captured, 0.3 a second')
  })

  it('names no rate at the start and at the end', () => {
    expect(progressWords({ done: 25, total: 25, perSecond: 0, secondsLeft: null }, 'sent')).toBe('25 of 25 sent')
  })
})
