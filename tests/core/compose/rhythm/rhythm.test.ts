import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rhythmOf } from '../../../../src/core/compose/rhythm/rhythm.ts'

/** Days by the clock of this computer, whatever its zone. */
const at = (day: string): Date => new Date(`${day.replace(' ', 'T')}:00`)
const sent = (...days: readonly string[]) => days.map(day => ({ sentAt: at(day).toISOString() }))

function next(now: string, ...days: readonly string[]): readonly [string, string] | null {
  const rhythm = rhythmOf(sent(...days), at(now))
  if (!rhythm) return null
  const due = new Date(rhythm.dueAt)
  return [`${due.toLocaleDateString('en-CA')} ${due.toTimeString().slice(0, 5)}`, rhythm.words]
}

describe('the rhythm of a topic’s digests', () => {
  it('is the usual weekday and hour of those that go out weekly', () => {
    expect(
      next('2026-11-20 09:00', '2026-10-22 08:02', '2026-10-29 07:55', '2026-11-05 08:10', '2026-11-12 08:00', '2026-11-19 08:05'),
    ).toEqual(['2026-11-26 08:00', 'Your last five went out on Thursdays, about 08:00.'])
  })

  it('comes back to the usual weekday after one that was late', () => {
    expect(next('2026-11-14 09:00', '2026-10-22 08:00', '2026-10-29 08:00', '2026-11-05 08:00', '2026-11-13 15:00')?.[0]).toBe(
      '2026-11-19 08:00',
    )
  })

  it('stays on the day of those that go out right before midnight', () => {
    expect(next('2026-11-20 09:00', '2026-11-05 23:55', '2026-11-12 23:58', '2026-11-19 23:56')).toEqual([
      '2026-11-26 23:45',
      'Your last three went out on Thursdays, about 23:45.',
    ])
  })

  it('keeps the hour over a change to winter time', () => {
    expect(next('2026-10-23 09:00', '2026-10-08 08:00', '2026-10-15 08:00', '2026-10-22 08:00')?.[0]).toBe('2026-10-29 08:00')
  })

  it('is every two weeks where they are', () => {
    expect(next('2026-11-04 09:00', '2026-10-06 18:30', '2026-10-20 18:30', '2026-11-03 18:30')).toEqual([
      '2026-11-17 18:30',
      'Your last three went out every two weeks on Tuesdays, about 18:30.',
    ])
  })

  it('leaves the weekend out where nothing ever went out on one', () => {
    const days = ['16', '17', '18', '19', '20'].map(day => `2026-11-${day} 07:00`)
    expect(next('2026-11-20 12:00', '2026-11-13 07:00', ...days)).toEqual([
      '2026-11-23 07:00',
      'Your last six went out daily, on Mondays, Tuesdays, Wednesdays, Thursdays, and Fridays, about 07:00.',
    ])
  })

  it('is the next of them that lies ahead when several were left out', () => {
    expect(next('2026-11-26 09:00', '2026-10-22 08:00', '2026-10-29 08:00')?.[0]).toBe('2026-12-03 08:00')
  })

  it('is counted in days where no weekday is usual', () => {
    expect(next('2026-11-02 09:00', '2026-09-01 10:00', '2026-10-01 10:00', '2026-11-01 10:00')).toEqual([
      '2026-12-02 10:00',
      'Your last three went out about every 31 days, about 10:00.',
    ])
  })

  it('cannot be told from one, or from several on one day', () => {
    expect([
      next('2026-11-26 09:00'),
      next('2026-11-26 09:00', '2026-11-19 08:00'),
      next('2026-11-26 09:00', '2026-11-19 08:00', '2026-11-19 09:00'),
    ]).toEqual([null, null, null])
  })

  it('always lies ahead', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(day, { maxLength: 8 }), days => {
        const now = new Date('2026-11-26T09:00:00Z')
        const rhythm = rhythmOf(
          days.map(date => ({ sentAt: date.toISOString() })),
          now,
        )
        expect(!rhythm || new Date(rhythm.dueAt) > now).toBe(true)
      }),
    )
  })
})
