import { describe, expect, it } from 'vitest'
import { harbourSubscribers, weekly } from '../../support/harbour-subscribers.ts'

describe('what is suppressed', () => {
  it('is saved as CSV, in which a spreadsheet runs nothing and somebody erased has no address', async () => {
    const area = harbourSubscribers()
    await area.operations['subscribers.add']({ email: 'ann@quay.example', name: 'Ann', listIds: [weekly.id], attributes: {} })
    await area.operations['suppressions.add']({ what: ['bo@quay.example', 'ferry.example'], cause: '=SUM(1)' })
    await area.operations['subscribers.erase']({ who: 'ann@quay.example', cause: 'asked by letter' })
    const { name, text, count } = await area.operations['suppressions.export'](undefined)
    expect([name, count]).toEqual([expect.stringMatching(/^Suppressed \d{4}-\d\d-\d\d\.csv$/), 3])
    const [head, ...rows] = text.replace('\ufeff', '').trimEnd().split('\r\n')
    expect(head).toBe('Suppressed,Kind,Since,Cause')
    expect(rows.map(row => row.split(',').slice(0, 2).join(' ')).toSorted()).toEqual([
      ' erased',
      'bo@quay.example address',
      'ferry.example domain',
    ])
    expect(text).toContain("'=SUM(1)")
    expect(text).not.toContain('ann@')
  })
})
