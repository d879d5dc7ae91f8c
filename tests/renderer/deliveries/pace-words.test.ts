import { describe, expect, it } from 'vitest'
import type { DeliverySummary } from '../../../src/core/delivery/delivery.ts'
import { paceInWords, secondsWords } from '../../../src/renderer/src/deliveries/pace-words.ts'

const going = { state: 'sending', perSecond: 40, secondsLeft: 30, reason: '', continueAt: null, slowestDomain: null } as DeliverySummary
const now = Date.parse('2026-11-26T09:00:00')
const words = (changes: Partial<DeliverySummary>, forecast: string | null = null) => paceInWords({ ...going, ...changes }, forecast, now)

describe('how a delivery goes', () => {
  it('is its rate and the time left, with the clock once it takes longer, and the slowest domain where one is', () => {
    expect(words({})).toBe('40 a second, under a minute left')
    expect(words({ secondsLeft: 600 })).toBe('40 a second, about 10 minutes left, until 09:10')
    expect(words({ slowestDomain: { domain: 'quay.example', seconds: 1.24 } })).toBe(
      '40 a second, under a minute left. Slowest: quay.example, 1.2 s a message',
    )
    expect(words({ perSecond: 0, secondsLeft: null })).toBe('Connecting to the mail server…')
  })

  it('is why it waits, when it goes on in which time zone, and when it is likely to be done', () => {
    const continueAt = '2026-11-27T08:00:00.000Z'
    const waiting = { state: 'scheduled', reason: 'The limit of 500 is used up.', continueAt } as const
    expect(words(waiting, continueAt)).toMatch(
      /^The limit of 500 is used up\. It goes out by itself on \w+ \d+ November.* \d\d:\d\d \S+, if Broadsheet is open\.$/,
    )
    expect(words(waiting, '2026-11-29T08:00:00.000Z')).toContain('The last message leaves on ')
  })

  it('is why it stands still', () => {
    expect(words({ state: 'paused', reason: 'Paused by you.' })).toBe('Paused by you.')
  })

  it('tells seconds no finer than they matter', () => {
    expect([0.04, 0.44, 12.3].map(secondsWords)).toEqual(['under 0.1 s', '0.4 s', '12 s'])
  })
})
