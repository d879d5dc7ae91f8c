import { describe, expect, it } from 'vitest'
import { chaosServer, type ChaosFault, hasChaosServer } from '../../support/chaos-server.ts'
import { openDesk, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const faults: readonly ChaosFault[] = [
  { at: 'rcpt', match: '^reader1\\d@', reply: '550 5.1.1 User unknown' },
  { at: 'rcpt', match: '^reader2\\d@', per: 'recipient', times: 1, reply: '450 4.7.1 Greylisted' },
  { at: 'dot', skip: 20, times: 2, accept: true, reset: true },
  { at: 'body', skip: 50, times: 3, afterBytes: 500, reset: true },
  { at: 'sent', per: 'connection', skip: 9, close: true },
  { at: 'mail', skip: 120, times: 3, reply: '421 4.7.0 Enough', close: true },
  { at: 'rcpt', skip: 150, times: 1, raw: '2x0 what\r\n' },
]

describe.runIf(hasChaosServer)('a delivery to a server in every kind of trouble', () => {
  it('ends with everybody accounted for, and nobody sent to twice', async () => {
    const folder = await temporaryFolder()
    const server = await chaosServer(faults)
    const desk = openDesk({ folder, people: readers(200), account: { port: server.port } })
    const { id, counts, reason } = await sendAndWait(desk)
    expect({ ...counts, accepted: counts.accepted + counts.unknown, unknown: 0, reason }).toEqual({
      accepted: 190,
      rejected: 10,
      unknown: 0,
      waiting: 0,
      deferred: 0,
      skipped: 0,
      reason: '',
    })
    // Two replies are lost, and of the three messages cut off the end may have been on its way before we heard of it.
    expect(counts.unknown).toBeGreaterThanOrEqual(2)
    expect(counts.unknown).toBeLessThanOrEqual(5)
    const held = server.held().map(({ to }) => to)
    expect(new Set(held).size).toBe(held.length)
    const { rows } = await desk.ask['delivery.recipients']({ id, fate: null, text: '', offset: 0, limit: 1_000 })
    const having = (...wanted: readonly string[]) => rows.filter(({ fate }) => wanted.includes(fate)).map(({ email }) => email)
    expect(having('accepted').filter(email => !held.includes(email))).toEqual([])
    expect(held.filter(email => !having('accepted', 'unknown').includes(email))).toEqual([])
    expect(held.length).toBe(counts.accepted + 2)
  })
})
