import { describe, expect, it } from 'vitest'
import { byteWords, counted, rateWords, spanWords } from '../../../src/renderer/src/ui/words.ts'

describe('numbers in words', () => {
  it('count with the right plural and thousands apart', () => {
    expect([counted(1, 'person', 'people'), counted(25, 'person', 'people'), counted(100_000, 'article')]).toEqual([
      '1 person',
      '25 people',
      '100,000 articles',
    ])
  })

  it('weigh in the unit that people read', () => {
    expect([0, 812, 49_213, 3_355_443].map(byteWords)).toEqual(['0 bytes', '812 bytes', '48 KB', '3.2 MB'])
  })

  it('tell a span of time without false precision', () => {
    expect([3, 30, 240, 7_200].map(spanWords)).toEqual(['a few seconds', 'under a minute', 'about 4 minutes', 'about 2 hours'])
  })

  it('tell a slow rate by the minute', () => {
    expect([0.5, 2.54, 120].map(rateWords)).toEqual(['30 a minute', '2.5 a second', '120 a second'])
  })
})
