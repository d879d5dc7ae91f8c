import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastOf, openAllowance } from '../../../src/core/delivery/limits.ts'

const unlimited = { perMinute: 0, perHour: 0, perDay: 0 }
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

describe('an account’s allowance', () => {
  it('never lets more go in any rolling minute, hour or day than its limits say, and holds nothing back beyond them', () => {
    const limits = fc.record({ perMinute: fc.nat(4), perHour: fc.nat(8), perDay: fc.nat(12) })
    const pauses = fc.array(fc.nat(2 * hour), { maxLength: 40 })
    fc.assert(
      fc.property(limits, pauses, fc.array(fc.nat(day), { maxLength: 10 }), (limit, waits, before) => {
        const allowance = openAllowance(limit, before)
        const times = before.toSorted((a, b) => a - b)
        let now = day
        for (const wait of waits) {
          now += wait
          const at = allowance.next(now)
          allowance.take(at)
          times.push(at)
          const windows = [
            { most: limit.perMinute, length: minute },
            { most: limit.perHour, length: hour },
            { most: limit.perDay, length: day },
          ].filter(({ most }) => most > 0)
          const within = (end: number, length: number): number => times.filter(time => time > end - length && time <= end).length
          const kept = times.slice(before.length)
          for (const { most, length } of windows)
            expect(kept.every(time => time !== at || within(at, length) <= Math.max(most, 0))).toBe(true)
          if (at > now) expect(windows.some(({ most, length }) => times.at(-1 - most) === at - length)).toBe(true)
          now = at
        }
      }),
    )
  })

  it('is endless without limits', () => {
    const allowance = openAllowance(unlimited, [])
    for (let n = 0; n < 1_000; n++) allowance.take(0)
    expect(allowance.next(5)).toBe(5)
  })

  it('takes what went before the clock was set back for just gone', () => {
    const allowance = openAllowance({ ...unlimited, perMinute: 2 }, [3 * hour, 3 * hour + 1])
    expect(allowance.next(hour)).toBe(hour + minute)
    allowance.take(hour + minute)
    expect(allowance.next(hour + minute)).toBe(hour + 2 * minute)
  })

  it('tells at once when the last message goes: exactly within one limit, and never too late within several', () => {
    const limits = fc.record({ perMinute: fc.nat(4), perHour: fc.nat(8), perDay: fc.nat(12) })
    fc.assert(
      fc.property(limits, fc.array(fc.nat(day), { maxLength: 10 }), fc.nat(40), fc.nat(3), (limit, before, count, perSecond) => {
        const [last, counted] = [openAllowance(limit, before).last(count, perSecond, day), lastOf(count, limit, perSecond, before, day)]
        expect(last).toBeLessThanOrEqual(counted + 1e-3)
        if (Object.values(limit).filter(most => most > 0).length <= 1 && perSecond === 0) expect(last).toBe(counted)
      }),
    )
  })

  it('foretells when the last message goes', () => {
    expect(lastOf(1_200, { ...unlimited, perDay: 500 }, 0, [], 0)).toBe(2 * day)
    expect(lastOf(1_200, { ...unlimited, perDay: 500 }, 0, [-hour], 0)).toBe(2 * day)
    expect(lastOf(61, unlimited, 1, [], 0)).toBe(60_000)
    expect(lastOf(0, { ...unlimited, perDay: 1 }, 1, [], 7)).toBe(7)
  })
})
