import { describe, expect, it } from 'vitest'
import { reportOf } from '../../../src/core/delivery/delivery-report.ts'
import { openDomains, slowestDomain } from '../../../src/core/delivery/domains.ts'
import { openFateBook } from '../../../src/core/delivery/fate-book.ts'
import type { LedgerEntry } from '../../../src/core/delivery/ledger-entry.ts'
import { listRecipients } from '../../../src/core/delivery/list-recipients.ts'
import type { DeliverySummary } from '../../../src/core/delivery/delivery.ts'

const emails = ['ann@quay.example', 'bo@quay.example', 'cleo@pier.example', 'dan@pier.example', 'eve@Pier.example']
const audience = emails.map(email => ({ subscriberId: email, email, name: email.split('@')[0] ?? '', attributes: {}, tags: [] }))
const outcome = (
  n: number,
  is: 'accepted' | 'rejected' | 'deferred' | 'skipped',
  second: number,
  reply: string,
  ms?: number,
): LedgerEntry => ({
  is,
  n,
  at: `2026-11-23T20:44:${String(second).padStart(2, '0')}.000Z`,
  reply,
  ms,
})
const book = openFateBook(5, [
  outcome(0, 'accepted', 0, '250 Ok: queued as 4Xk2', 300),
  outcome(1, 'rejected', 10, '550 5.1.1 <bo@quay.example>: no such mailbox', 100),
  outcome(2, 'rejected', 20, '550 5.1.1 <cleo@pier.example>: no such mailbox'),
  outcome(3, 'deferred', 59, '452 4.2.2 mailbox full'),
])
const summary = { id: '202611-abc' } as DeliverySummary
const domains = openDomains(audience)
const report = reportOf(summary, { audience, book, domains }, '/library/deliveries/202611-abc')

describe('a report', () => {
  it('tells how fates were decided over time, from the first to the last', () => {
    expect(report.timeline).toHaveLength(60)
    expect(report.timeline[0]).toEqual({ at: '2026-11-23T20:44:00.000Z', accepted: 1, rejected: 0, deferred: 0 })
    expect(report.timeline.find(({ at }) => at >= '2026-11-23T20:44:10')).toMatchObject({ accepted: 1, rejected: 1 })
    expect(report.timeline.at(-1)).toEqual({ at: '2026-11-23T20:44:59.000Z', accepted: 1, rejected: 2, deferred: 1 })
  })

  it('tells how fast it went over the same time', () => {
    expect(report.rates).toHaveLength(59)
    expect(report.rates.reduce((sum, { perSecond }) => sum + perSecond, 0)).toBe(3)
    expect(report.rates.filter(({ perSecond }) => perSecond > 0).map(({ at }) => at.slice(17, 19))).toEqual(['10', '20', '59'])
  })

  it('has no timeline while nothing is decided', () => {
    expect(reportOf(summary, { audience, book: openFateBook(5), domains }, '')).toMatchObject({ timeline: [], rates: [] })
  })

  it('counts equal reasons together, whoever’s address stands in them', () => {
    expect(report.reasons).toEqual([
      { reply: '550 5.1.1 <…>: no such mailbox', meaning: 'There is no such mailbox.', fate: 'rejected', count: 2 },
      { reply: '452 4.2.2 mailbox full', meaning: 'The mailbox is full; its owner must make room.', fate: 'deferred', count: 1 },
    ])
  })

  it('adds up by domain, in any case of letters', () => {
    expect(report.domains).toEqual([
      { domain: 'pier.example', accepted: 0, rejected: 1, deferred: 1, seconds: null },
      { domain: 'quay.example', accepted: 1, rejected: 1, deferred: 0, seconds: 0.2 },
    ])
  })
})

const find = (query: object) => listRecipients(audience, book, { fate: null, text: '', offset: 0, limit: 10, ...query })

describe('looking for recipients', () => {
  it('finds them by fate, address, name or the server’s words', () => {
    expect(find({ fate: 'rejected' }).rows.map(({ email }) => email)).toEqual(['bo@quay.example', 'cleo@pier.example'])
    expect(find({ text: 'QUAY' }).total).toBe(2)
    expect(find({ text: 'mailbox full' }).rows).toMatchObject([{ email: 'dan@pier.example', fate: 'deferred', attempts: 1 }])
    expect(find({ fate: 'waiting' }).rows).toMatchObject([{ email: 'eve@Pier.example', at: null, reply: '' }])
  })

  it('gives a page of them and says how many there are', () => {
    expect(find({ offset: 3, limit: 1 })).toMatchObject({ total: 5, rows: [{ email: 'dan@pier.example' }] })
  })
})

const took = (n: number, ms: number): LedgerEntry => outcome(n, 'accepted', n, '250 Ok', ms)

describe('the slowest domain', () => {
  const nine = Array.from({ length: 9 }, (_, n) => {
    const email = `reader${n}@${['quay', 'pier', 'lock'][n % 3]}.example`
    return { subscriberId: email, email, name: '', attributes: {}, tags: [] }
  })
  const slowest = (...entries: readonly LedgerEntry[]) => slowestDomain(openFateBook(9, entries), openDomains(nine))

  it('is the one whose messages take longest on average', () => {
    expect(slowest(took(0, 100), took(3, 100), took(6, 100), took(1, 900), took(4, 1_000), took(7, 1_100))).toEqual({
      domain: 'pier.example',
      seconds: 1,
    })
  })

  it('is none while a single slow message is all that tells', () => {
    expect(slowest(took(0, 100), took(3, 100), took(6, 100), took(2, 9_000))).toBeNull()
  })
})
